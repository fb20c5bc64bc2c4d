package org.alongside.server.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The platform's hash outside the platform: PBKDF2 of the JDK, few rounds, a fixed salt. */
final class JdkPasswordHash implements Pbkdf2PasswordHash {

  private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

  @Override
  public void initialize(Map<String, String> parameters) {}

  @Override
  public String generate(char[] password) {
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(password, SALT, 10, 256))
              .getEncoded();
      return HexFormat.of().formatHex(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean verify(char[] password, String hash) {
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(hash), HexFormat.of().parseHex(generate(password)));
  }
}
