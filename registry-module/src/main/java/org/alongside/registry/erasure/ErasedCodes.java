package org.alongside.registry.erasure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of erased people, which must not come back with the next import. Kept as HMAC-SHA256
 * under a random secret of this registry: who has the database can try a code he knows, but reads
 * none from it. On the caller's connection and in its transaction.
 */
public final class ErasedCodes {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private ErasedCodes() {}

  /** Those of the codes that are an erased person's. */
  public static Set<String> among(Connection connection, Collection<String> codes)
      throws SQLException {
    Set<String> erased = new HashSet<>();
    Optional<String> secret = codes.isEmpty() ? Optional.empty() : secret(connection);
    if (secret.isEmpty()) {
      return erased;
    }
    Set<String> tokens = tokens(connection);
    for (String code : codes) {
      if (tokens.contains(token(secret.get(), code))) {
        erased.add(code);
      }
    }
    return erased;
  }

  /** Erasures are few: all are read. */
  private static Set<String> tokens(Connection connection) throws SQLException {
    Set<String> tokens = new HashSet<>();
    try (PreparedStatement select =
            connection.prepareStatement("select token from registry.erased_code");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        tokens.add(rows.getString(1));
      }
    }
    return tokens;
  }

  static void add(Connection connection, Collection<String> codes) throws SQLException {
    Optional<String> known = secret(connection);
    String secret = known.isPresent() ? known.get() : newSecret(connection);
    Set<String> tokens = tokens(connection);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into registry.erased_code (token) values (?)")) {
      for (String code : codes) {
        String token = token(secret, code);
        if (tokens.add(token)) {
          insert.setString(1, token);
          insert.executeUpdate();
        }
      }
    }
  }

  private static Optional<String> secret(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select secret from registry.erasure_secret");
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private static String newSecret(Connection connection) throws SQLException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into registry.erasure_secret (only_one, secret) values (1, ?)")) {
      insert.setString(1, secret);
      insert.executeUpdate();
    }
    return secret;
  }

  private static String token(String secret, String code) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(code.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }
}
