package org.alongside.registry.name;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the names: those that open, of which the first seals, and the one that makes tokens.
 * Tells nothing of itself in a log.
 */
public final class NameKeys {

  /** 256 bits. */
  static final int BYTES = 32;

  private static final String MAC = "HmacSHA256";
  private static final int ID_BYTES = 8;

  private final String sealing;
  private final Map<String, SecretKey> keys;
  private final SecretKey token;

  private NameKeys(String sealing, Map<String, SecretKey> keys, SecretKey token) {
    this.sealing = sealing;
    this.keys = keys;
    this.token = token;
  }

  /**
   * Reads the keys as the environment spells them.
   *
   * @param keys {@code id:base64} of 32 bytes each, separated by commas
   * @param token base64 of 32 bytes
   * @throws IllegalStateException if that is not what they are; the message holds no key
   */
  static NameKeys parse(String keys, String token) {
    Map<String, SecretKey> read = new LinkedHashMap<>();
    String first = "";
    for (String part : keys.split(",", 0)) {
      String[] pair = part.strip().split(":", 2);
      if (pair.length < 2 || !pair[0].matches("[A-Za-z0-9._-]{1,40}")) {
        throw new IllegalStateException(
            "ALONGSIDE_NAME_KEYS: write id:key, separated by commas, the key in base64");
      }
      first = first.isEmpty() ? pair[0] : first;
      if (read.put(pair[0], key("ALONGSIDE_NAME_KEYS", pair[1], "AES")) != null) {
        throw new IllegalStateException("ALONGSIDE_NAME_KEYS: two keys have the same id");
      }
    }
    return new NameKeys(first, read, key("ALONGSIDE_NAME_TOKEN_KEY", token, MAC));
  }

  private static SecretKey key(String variable, String base64, String algorithm) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(variable + ": a key is not base64");
    }
    if (bytes.length != BYTES) {
      throw new IllegalStateException(variable + ": a key must have 32 bytes");
    }
    return new SecretKeySpec(bytes, algorithm);
  }

  /** The id of the key that seals. */
  String sealing() {
    return sealing;
  }

  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** Tells the key of the tokens from others without telling the key. */
  String tokenKeyId() {
    byte[] told = token("alongside token key");
    return HexFormat.of().formatHex(told, 0, ID_BYTES);
  }

  /** HMAC-SHA256 of a text. */
  byte[] token(String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(token);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + MAC, e);
    }
  }
}
