package org.alongside.batch.intake.store;

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
import org.jspecify.annotations.Nullable;

/** The table {@code batch.intake}. */
public final class Imports {

  private static final String SELECT =
      "select id, state, dry_run, archive_name, size_bytes, submitted_by, submitted_at, reason,"
          + " started_at, finished_at, execution_id, failure, step, position_file, position_phase, position_at"
          + " from batch.intake ";

  private Imports() {}

  /** A new number for an import. */
  public static long nextId(Connection connection) throws SQLException {
    boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
    String sql =
        derby ? "values next value for batch.intake_ids" : "select nextval('batch.intake_ids')";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Keeps a new import, waiting for its turn. */
  public static void insert(Connection connection, Import one) throws SQLException {
    String sql =
        "insert into batch.intake (id, state, dry_run, archive_name, size_bytes, submitted_by,"
            + " submitted_at, reason, step, position_file, position_phase, position_at) values (?,"
            + " 'WAITING', ?, ?, ?, ?, ?, ?, 'RECEIVE', 0, 0, 0)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, one.id());
      statement.setBoolean(2, one.dryRun());
      statement.setString(3, one.archiveName());
      statement.setLong(4, one.size());
      statement.setString(5, one.submittedBy());
      statement.setTimestamp(6, utc(one.submittedAt()));
      statement.setString(7, one.reason());
      statement.executeUpdate();
    }
  }

  public static Optional<Import> find(Connection connection, long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + "where id = ?")) {
      statement.setLong(1, id);
      return read(statement).stream().findFirst();
    }
  }

  /** The newest first, below the number {@code before}. */
  public static List<Import> page(Connection connection, long before, int most)
      throws SQLException {
    String sql = SELECT + "where id < ? order by id desc fetch first " + most + " rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, before);
      return read(statement);
    }
  }

  /** The one that has waited longest. */
  public static Optional<Import> firstWaiting(Connection connection) throws SQLException {
    String sql = SELECT + "where state = 'WAITING' order by id fetch first 1 rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return read(statement).stream().findFirst();
    }
  }

  /** The one that is being worked on, or was when its server died. */
  public static Optional<Import> running(Connection connection) throws SQLException {
    String sql = SELECT + "where state = 'RUNNING' order by id fetch first 1 rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return read(statement).stream().findFirst();
    }
  }

  /**
   * Begins it, or goes on with it.
   *
   * @param token of the lease under which this happens
   */
  public static void started(Connection connection, long id, String token, Instant at)
      throws SQLException {
    String sql =
        "update batch.intake set state = 'RUNNING', failure = null, finished_at = null, token = ?,"
            + " started_at = coalesce(started_at, ?) where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, token);
      statement.setTimestamp(2, utc(at));
      statement.setLong(3, id);
      statement.executeUpdate();
    }
  }

  /**
   * Proves within a transaction that it is still worked on under the token, and keeps anyone else
   * from beginning until that transaction ends.
   */
  public static boolean prove(Connection connection, long id, String token) throws SQLException {
    String sql = "update batch.intake set token = token where id = ? and token = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.setString(2, token);
      return statement.executeUpdate() == 1;
    }
  }

  public static void executedBy(Connection connection, long id, long execution)
      throws SQLException {
    String sql = "update batch.intake set execution_id = ? where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, execution);
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  public static void finished(Connection connection, long id, Instant at) throws SQLException {
    String sql = "update batch.intake set state = 'FINISHED', finished_at = ? where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setTimestamp(1, utc(at));
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  /**
   * Notes that it failed, unless it has finished or another execution goes on with it.
   *
   * @param failure why, if nothing better is known
   */
  public static void failed(
      Connection connection, long id, String token, String failure, Instant at)
      throws SQLException {
    String sql =
        "update batch.intake set state = 'FAILED', failure = coalesce(failure, ?), finished_at = ?"
            + " where id = ? and token = ? and state = 'RUNNING'";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, failure);
      statement.setTimestamp(2, utc(at));
      statement.setLong(3, id);
      statement.setString(4, token);
      statement.executeUpdate();
    }
  }

  /** Notes how far it came. */
  public static void reached(Connection connection, long id, Position position)
      throws SQLException {
    String sql =
        "update batch.intake set step = ?, position_file = ?, position_phase = ?, position_at = ?"
            + " where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, position.step().name());
      statement.setInt(2, position.file());
      statement.setInt(3, position.phase());
      statement.setLong(4, position.at());
      statement.setLong(5, id);
      statement.executeUpdate();
    }
  }

  private static List<Import> read(PreparedStatement statement) throws SQLException {
    List<Import> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        long execution = rows.getLong(11);
        Long executionId = rows.wasNull() ? null : execution;
        all.add(
            new Import(
                rows.getLong(1),
                ImportState.valueOf(rows.getString(2)),
                rows.getBoolean(3),
                rows.getString(4),
                rows.getLong(5),
                rows.getString(6),
                instant(rows.getTimestamp(7)),
                rows.getString(8),
                instantOrNull(rows.getTimestamp(9)),
                instantOrNull(rows.getTimestamp(10)),
                executionId,
                rows.getString(12),
                new Position(
                    Position.Step.of(rows.getString(13)),
                    rows.getInt(14),
                    rows.getInt(15),
                    rows.getLong(16))));
      }
    }
    return all;
  }

  /** Timestamps are UTC in the database, whatever the machine's zone. */
  static Timestamp utc(Instant at) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  private static Instant instant(Timestamp at) {
    return at.toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant instantOrNull(@Nullable Timestamp at) {
    return at == null ? null : instant(at);
  }
}
