package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Locale;
import java.util.Map;

/**
 * What a password must be, and how it is kept: PBKDF2 with HMAC-SHA-512, 210,000 rounds, a salt of
 * 32 bytes for each.
 */
@ApplicationScoped
public class Passwords {

  /** Characters a password needs at least. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "64");

  private final Pbkdf2PasswordHash hash;
  private final String nobodys;

  @Inject
  public Passwords(Pbkdf2PasswordHash hash) {
    this.hash = hash;
    hash.initialize(PARAMETERS);
    this.nobodys = hash.generate("nobody has this password".toCharArray());
  }

  /**
   * Checks the rules and makes the hash to be kept.
   *
   * @throws AccountException if the password is too short, too long or holds the user name
   */
  String hashed(String username, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw AccountException.invalid(
          "password", "A password needs at least " + SHORTEST + " characters (at most 200).");
    }
    if (password.toLowerCase(Locale.ROOT).contains(Account.normalised(username))) {
      throw AccountException.invalid("password", "A password must not contain the user name.");
    }
    return hash.generate(password.toCharArray());
  }

  boolean matches(String password, String kept) {
    return password.length() <= LONGEST && hash.verify(password.toCharArray(), kept);
  }

  /** Takes as long as a real comparison, so that the time taken tells nobody which names exist. */
  void compareWithNobodys(String password) {
    matches(password, nobodys);
  }
}
