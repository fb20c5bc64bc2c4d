package org.alongside.registry.erasure;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.audit.Cause;
import org.alongside.registry.trace.Ids;

/**
 * Erases a person, on the caller's connection and in its transaction: as a whole or not at all.
 * That it was done, by whom and why, stays in {@code registry.erasure} and in the audit log.
 */
public final class Erasure {

  /** What the code of somebody erased begins with. */
  public static final String PREFIX = "erased-";

  private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;
  private static final int NEVER = 0;

  private final Connection connection;
  private final Map<String, List<String>> keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param keys the columns of the natural key by kind of record, to find codes in the audit log
   */
  public Erasure(Connection connection, Map<String, List<String>> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /**
   * @param cause with the reason, which is kept: it must not say who
   * @throws SQLException if the database refuses; the caller's transaction is then to be rolled
   *     back
   */
  public void erase(Person person, Cause cause) throws SQLException {
    long id = new Ids(connection).next();
    begin(id, person, cause);
    EraseRows rows = new EraseRows(connection, cause.who(), cause.when());
    EraseLog log = new EraseLog(connection, keys);
    for (Map.Entry<Long, String> record : person.codes().entrySet()) {
      String residue = residue();
      rows.erase(record.getKey(), record.getValue(), residue);
      log.erase(record.getValue(), residue);
      Alteration erased =
          Alteration.veiled(
              Act.REMOVED, "person", residue, residue, record.getKey(), NEVER, List.of());
      AuditLog.add(connection, cause, List.of(erased));
    }
    ErasedCodes.add(
        connection,
        person.codes().values().stream().filter(code -> !code.startsWith(PREFIX)).toList());
    end(id);
  }

  private String residue() {
    StringBuilder code = new StringBuilder(PREFIX);
    for (int i = 0; i < LENGTH; i++) {
      code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return code.toString();
  }

  private void begin(long id, Person person, Cause cause) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into registry.erasure (id, done_at, done_by, reason, records, under_way)"
                + " values (?, ?, ?, ?, ?, 1)")) {
      insert.setLong(1, id);
      insert.setTimestamp(
          2, Timestamp.valueOf(LocalDateTime.ofInstant(cause.when(), ZoneOffset.UTC)));
      insert.setString(3, cause.who());
      insert.setString(4, cause.reason() == null ? "" : cause.reason());
      insert.setInt(5, person.codes().size());
      insert.executeUpdate();
    }
  }

  private void end(long id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update registry.erasure set under_way = 0 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    }
  }
}
