package org.alongside.registry.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.row.Choice;

/** Selects entries of {@code registry.audit_change}, the latest first unless said otherwise. */
final class AuditRows {

  private static final String SELECT =
      "select id, done_at, done_by, act, kind, record_key, cohort, participant, records, version,"
          + " reason, details from registry.audit_change where ";

  private AuditRows() {}

  /** Entries below an id whose column has a value. */
  static List<Event> with(Connection connection, String column, String value, long before, int most)
      throws SQLException {
    String sql = SELECT + column + " = ? and id < ? order by id desc" + first(most);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      select.setLong(2, before);
      return read(select);
    }
  }

  /** Entries of one record below an id. */
  static List<Event> of(Connection connection, String kind, String key, long before, int most)
      throws SQLException {
    String sql = SELECT + "kind = ? and record_key = ? and id < ? order by id desc" + first(most);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, kind);
      select.setString(2, key);
      select.setLong(3, before);
      return read(select);
    }
  }

  /** All entries above an id, the earliest first. */
  static List<Event> after(Connection connection, long after, int most) throws SQLException {
    String sql = SELECT + "id > ? order by id" + first(most);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, after);
      return read(select);
    }
  }

  /** The step of an import that created a record, if one did. */
  static Optional<Event> creation(Connection connection, String kind, String key, long id)
      throws SQLException {
    String sql =
        SELECT + "kind = ? and last_id >= ? and first_id <= ? and records > 1 order by last_id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, kind);
      select.setLong(2, id);
      select.setLong(3, id);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getString(12).lines().anyMatch(key::equals)) {
            return Optional.of(event(rows).ofOne(key));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String first(int most) {
    return " fetch first " + most + " rows only";
  }

  private static List<Event> read(PreparedStatement select) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        events.add(event(rows));
      }
    }
    return events;
  }

  private static Event event(ResultSet rows) throws SQLException {
    int records = rows.getInt(9);
    return new Event(
        rows.getLong(1),
        rows.getTimestamp(2).toLocalDateTime().toInstant(ZoneOffset.UTC),
        rows.getString(3),
        Choice.known(Act.class, rows.getString(4)),
        rows.getString(5),
        Objects.requireNonNullElse(rows.getString(6), ""),
        rows.getString(7),
        rows.getString(8),
        records,
        rows.getInt(10),
        Objects.requireNonNullElse(rows.getString(11), ""),
        records == 1 ? Difference.read(rows.getString(12)) : List.of());
  }
}
