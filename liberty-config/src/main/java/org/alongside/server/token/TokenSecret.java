package org.alongside.server.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a program sends. Its text form is secret and must not be logged; {@link #toString} does not
 * tell it.
 */
public final class TokenSecret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "alongside_";

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  /** A new one nobody can guess. */
  public static TokenSecret random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** One as received. */
  public static TokenSecret received(String text) {
    return new TokenSecret(text);
  }

  /** To be shown to its owner, once. */
  public String text() {
    return text;
  }

  /** What is kept. The secret is random, so a plain SHA-256 needs no salt. */
  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
