package org.alongside.batch.lineage;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables {@code batch.audit_sample} and {@code batch.audit_sample_line}. Moments are UTC. */
final class SampleRows {

  /** A line as it is kept, without the person's code. */
  record Row(long participant, @Nullable Long session, AuditSample.Line line) {}

  private static final String HEADS =
      "select id, drawn_at, drawn_by, run, indicator_code, described, figure_value, people"
          + " from batch.audit_sample";

  private SampleRows() {}

  static long nextId(Connection connection) throws SQLException {
    boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
    String sql =
        derby ? "values next value for batch.sample_ids" : "select nextval('batch.sample_ids')";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Keeps a sample whose lines are still to be told. */
  static void insert(Connection connection, AuditSample sample) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.audit_sample (id, drawn_at, drawn_by, run, indicator_code,"
                + " described, figure_value, people) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, sample.id());
      insert.setTimestamp(2, utc(sample.drawnAt()));
      insert.setString(3, sample.drawnBy());
      insert.setLong(4, sample.run());
      insert.setString(5, sample.indicator());
      insert.setString(6, sample.figure());
      insert.setString(7, sample.value());
      insert.setLong(8, sample.people());
      insert.executeUpdate();
    }
  }

  static void insertLine(
      Connection connection, long sample, int line, long participant, @Nullable Long session)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.audit_sample_line (sample_id, line, participant_id, session_id)"
                + " values (?, ?, ?, ?)")) {
      insert.setLong(1, sample);
      insert.setInt(2, line);
      insert.setLong(3, participant);
      insert.setObject(4, session, java.sql.Types.BIGINT);
      insert.executeUpdate();
    }
  }

  /** Without lines, the newest first. */
  static List<AuditSample> newest(Connection connection, int most) throws SQLException {
    return heads(
        connection, HEADS + " where id > ? order by id desc fetch first " + most + " rows only", 0);
  }

  /** Without lines; empty if there is none of this id. */
  static List<AuditSample> head(Connection connection, long id) throws SQLException {
    return heads(connection, HEADS + " where id = ?", id);
  }

  private static List<AuditSample> heads(Connection connection, String sql, long parameter)
      throws SQLException {
    List<AuditSample> heads = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          heads.add(
              new AuditSample(
                  row.getLong(1),
                  row.getTimestamp(2).toLocalDateTime().toInstant(ZoneOffset.UTC),
                  row.getString(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getLong(8),
                  List.of()));
        }
      }
    }
    return heads;
  }

  static List<Row> lines(Connection connection, long sample) throws SQLException {
    List<Row> lines = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select l.participant_id, l.line, c.code, s.code, s.held_on, t.name, l.verdict,"
                + " l.marked_by, l.session_id from batch.audit_sample_line l"
                + " left join registry.cohort_session s on s.id = l.session_id"
                + " left join registry.cohort c on c.id = s.cohort_id"
                + " left join registry.site t on t.id = c.site_id"
                + " where l.sample_id = ? order by l.line")) {
      select.setLong(1, sample);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Date heldOn = row.getDate(5);
          long session = row.getLong(9);
          lines.add(
              new Row(
                  row.getLong(1),
                  row.wasNull() ? null : session,
                  new AuditSample.Line(
                      row.getInt(2),
                      null,
                      row.getString(3),
                      row.getString(4),
                      heldOn == null ? null : heldOn.toLocalDate(),
                      row.getString(6),
                      row.getString(7),
                      row.getString(8))));
        }
      }
    }
    return lines;
  }

  /** Whether there is such a line. */
  static boolean mark(
      Connection connection, long sample, int line, String verdict, String who, Instant when)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update batch.audit_sample_line set verdict = ?, marked_by = ?, marked_at = ?"
                + " where sample_id = ? and line = ?")) {
      update.setString(1, verdict);
      update.setString(2, who);
      update.setTimestamp(3, utc(when));
      update.setLong(4, sample);
      update.setInt(5, line);
      return update.executeUpdate() == 1;
    }
  }

  private static Timestamp utc(Instant when) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(when, ZoneOffset.UTC));
  }
}
