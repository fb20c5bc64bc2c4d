package org.alongside.registry.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.registry.trace.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the audit log, on the caller's connection and in its transaction, so that a change and
 * its record are kept together or not at all.
 */
public final class AuditLog {

  private static final int LONGEST_KEY = 500;
  private static final int LONGEST_REASON = 400;
  private static final int LONGEST_SEARCH = 200;

  private AuditLog() {}

  /**
   * @throws SQLException if the database refuses; the caller's transaction is then to be rolled
   *     back
   */
  public static void add(Connection connection, Cause cause, List<Alteration> alterations)
      throws SQLException {
    if (alterations.isEmpty()) {
      return;
    }
    Ids ids = new Ids(connection);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into registry.audit_change (id, done_at, done_by, act, kind, record_key,"
                + " cohort, participant, first_id, last_id, records, version, reason, details)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Alteration alteration : alterations) {
        insert.setLong(1, ids.next());
        insert.setTimestamp(2, utc(cause.when()));
        insert.setString(3, cause.who());
        insert.setString(13, cut(cause.reason(), LONGEST_REASON));
        bind(insert, alteration);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Alteration alteration) throws SQLException {
    insert.setString(4, alteration.act().word());
    insert.setString(5, alteration.kind());
    insert.setString(6, cut(alteration.key(), LONGEST_KEY));
    insert.setString(7, alteration.cohort());
    insert.setString(8, alteration.participant());
    insert.setLong(9, alteration.firstId());
    insert.setLong(10, alteration.lastId());
    insert.setInt(11, alteration.records());
    insert.setInt(12, alteration.version());
    insert.setString(14, alteration.details());
  }

  /**
   * Notes that somebody was shown personal data.
   *
   * @throws SQLException if the database refuses
   */
  public static void add(Connection connection, String who, Instant when, Viewing viewing)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into registry.audit_reading (id, done_at, done_by, way, kind, record_key,"
                + " searched, records) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, new Ids(connection).next());
      insert.setTimestamp(2, utc(when));
      insert.setString(3, who);
      insert.setString(4, viewing.way().word());
      insert.setString(5, viewing.kind());
      insert.setString(6, cut(viewing.key(), LONGEST_KEY));
      insert.setString(7, cut(viewing.searched(), LONGEST_SEARCH));
      insert.setInt(8, viewing.records());
      insert.executeUpdate();
    }
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  private static Timestamp utc(Instant at) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}
