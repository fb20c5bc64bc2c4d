package org.alongside.registry.name;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sealed names in {@code registry.participant_name}, on the caller's connection and in its
 * transaction.
 */
final class NameRows {

  /** A sealed name with whose it is and its version. */
  record Line(long participant, SealedName name, int version) {}

  /** Somebody of whom a name is kept, without it. */
  record Named(long participant, String code, int version) {}

  private static final String LINKED_COHORT =
      "select 1 from registry.cohort c where c.key_population_linked and (exists (select 1"
          + " from registry.enrolment e where e.cohort_id = c.id and e.participant_id = %1$s)"
          + " or exists (select 1 from registry.attendance a join registry.cohort_session s"
          + " on s.id = a.session_id where s.cohort_id = c.id and a.participant_id = %1$s))";

  private static final String SELECT =
      "select participant_id, sealed, key_id, name_token, token_key_id, version"
          + " from registry.participant_name where ";

  private NameRows() {}

  static Optional<Line> find(Connection connection, long participant) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + "participant_id = ?")) {
      select.setLong(1, participant);
      return read(select).stream().findFirst();
    }
  }

  /** Names above an id that were sealed with another key, or whose token was made with another. */
  static List<Line> outdated(Connection connection, NameKeys keys, long after, int most)
      throws SQLException {
    String sql =
        SELECT
            + "participant_id > ? and (key_id <> ? or token_key_id <> ?) order by participant_id"
            + " fetch first "
            + most
            + " rows only";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, after);
      select.setString(2, keys.sealing());
      select.setString(3, keys.tokenKeyId());
      return read(select);
    }
  }

  private static List<Line> read(PreparedStatement select) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        SealedName name =
            new SealedName(
                rows.getBytes(2), rows.getString(3), rows.getString(4), rows.getString(5));
        lines.add(new Line(rows.getLong(1), name, rows.getInt(6)));
      }
    }
    return lines;
  }

  static void insert(
      Connection connection, long participant, SealedName name, String who, Instant when)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into registry.participant_name (sealed, key_id, name_token, token_key_id,"
                + " changed_at, changed_by, participant_id, created_at, created_by, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
      bind(insert, name, who, when);
      insert.setLong(7, participant);
      insert.setTimestamp(8, utc(when));
      insert.setString(9, who);
      insert.executeUpdate();
    }
  }

  /** Whether it was still of the version that was read. */
  static boolean update(
      Connection connection, Line before, SealedName name, String who, Instant when)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update registry.participant_name set sealed = ?, key_id = ?, name_token = ?,"
                + " token_key_id = ?, changed_at = ?, changed_by = ?, version = version + 1"
                + " where participant_id = ? and version = ?")) {
      bind(update, name, who, when);
      update.setLong(7, before.participant());
      update.setInt(8, before.version());
      return update.executeUpdate() == 1;
    }
  }

  /** Seals anew what the same person is called; who entered it last stays. */
  static boolean reseal(Connection connection, Line before, SealedName name) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update registry.participant_name set sealed = ?, key_id = ?, name_token = ?,"
                + " token_key_id = ?, version = version + 1"
                + " where participant_id = ? and version = ?")) {
      bind(update, name);
      update.setLong(5, before.participant());
      update.setInt(6, before.version());
      return update.executeUpdate() == 1;
    }
  }

  static boolean delete(Connection connection, long participant) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from registry.participant_name where participant_id = ?")) {
      delete.setLong(1, participant);
      return delete.executeUpdate() == 1;
    }
  }

  /**
   * Whether somebody is or was in a cohort linked to a key population, of whom no name is kept
   * (domain spec, section 8).
   */
  static boolean inLinkedCohort(Connection connection, long participant) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(LINKED_COHORT.formatted("?") + " fetch first 1 rows only")) {
      select.setLong(1, participant);
      select.setLong(2, participant);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * Those of whom a name is kept though they are or were in a cohort linked to a key population.
   */
  static List<Named> linked(Connection connection) throws SQLException {
    List<Named> linked = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select n.participant_id, p.code, n.version from registry.participant_name n"
                    + " join registry.participant p on p.id = n.participant_id where exists ("
                    + LINKED_COHORT.formatted("n.participant_id")
                    + ") order by n.participant_id");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        linked.add(new Named(rows.getLong(1), rows.getString(2), rows.getInt(3)));
      }
    }
    return linked;
  }

  private static void bind(PreparedStatement statement, SealedName name, String who, Instant when)
      throws SQLException {
    bind(statement, name);
    statement.setTimestamp(5, utc(when));
    statement.setString(6, who);
  }

  private static void bind(PreparedStatement statement, SealedName name) throws SQLException {
    statement.setBytes(1, name.sealed());
    statement.setString(2, name.key());
    statement.setString(3, name.token());
    statement.setString(4, name.tokenKey());
  }

  private static Timestamp utc(Instant when) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(when, ZoneOffset.UTC));
  }
}
