package org.alongside.registry.entry;

import java.security.SecureRandom;

/** Codes for what nobody named: short, said easily over the telephone, and telling nothing. */
public final class RandomCode {

  /** Without letters and digits that are read as one another. */
  private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomCode() {}

  /** A new one at each call; one in 10¹² comes twice. */
  public static String next() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
    }
    return code.toString();
  }
}
