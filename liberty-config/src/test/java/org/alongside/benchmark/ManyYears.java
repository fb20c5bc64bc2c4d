package org.alongside.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A registry of any size, made by PostgreSQL itself and loaded with {@code COPY}: cohorts of 25
 * people with sixteen weekly sessions, spread over three years, five countries, twenty districts,
 * four programmes and six grants of three donors. Eleven people in a hundred miss a session; one in
 * fifty gave no consent.
 */
final class ManyYears {

  /** A quiet day half a year after the last session. */
  static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 6, 30);

  private static final String WHO = ", created_at, created_by, changed_at, changed_by, version";
  private static final String NOW = ", now(), 'benchmark', now(), 'benchmark', 0";

  private final DataSource dataSource;
  private final int people;
  private long traces;

  ManyYears(DataSource dataSource, int people) {
    this.dataSource = dataSource;
    this.people = people;
  }

  /** Fills the empty registry. */
  void fill() throws SQLException, IOException {
    String everyCohort = "generate_series(1, " + people / 25 + ") i";
    String everybody = "generate_series(1, " + people + ") i";
    String everySession = ", generate_series(1, 16) s";
    copy(
        "organisation",
        "id, code, name, roles",
        "i, 'D' || i, 'Donor ' || i, 'donor'",
        "generate_series(1, 3) i");
    copy(
        "donor_grant",
        "id, code, title, donor_id, starts_on, ends_on, calendar, revision_policy",
        "i, 'G' || i, 'Grant ' || i, 1 + i % 3, date '2023-01-01', date '2026-12-31',"
            + " case when i % 2 = 0 then 'us-fiscal' else 'calendar' end, 'restated'",
        "generate_series(1, 6) i");
    copy(
        "programme",
        "id, code, title, model, min_sessions, activity_gap_days",
        "i, 'P' || i, 'Programme ' || i, case when i % 2 = 0 then 'club' else 'group' end, 12, 60",
        "generate_series(1, 4) i");
    copy(
        "area",
        "id, code, country, name",
        "i, 'A' || to_char(i, 'FM00'), (array['ZW','HT','SS','NG','UA'])[1 + i % 5],"
            + " 'District ' || i",
        "generate_series(1, 20) i");
    copy(
        "site",
        "id, code, name, country, area_id, time_zone, kind, sensitivity",
        "i, 'S' || i, 'Hall ' || i, (array['ZW','HT','SS','NG','UA'])[1 + i % 5], i, 'UTC',"
            + " 'place', 'public'",
        "generate_series(1, 20) i");
    copy(
        "cohort",
        "id, code, programme_id, site_id, starts_on, ends_on, status, key_population_linked",
        "i, 'C' || to_char(i, 'FM0000000'), 1 + i % 4, 1 + i % 20, date '2023-01-02' + (i % 960),"
            + " date '2023-01-02' + (i % 960) + 112, 'closed', false",
        everyCohort);
    copy(
        "cohort_funding",
        "id, cohort_id, grant_id, from_day, share_percent",
        "i, i, 1 + i % 6, date '2023-01-01', 60",
        everyCohort + " where i % 7 <> 0");
    copy(
        "cohort_session",
        "id, cohort_id, code, kind, unit, held_on, minutes, register",
        "16 * (i - 1) + s, i, 'S' || to_char(s, 'FM00'), 'lesson', 'U' || s,"
            + " date '2023-01-02' + (i % 960) + 7 * (s - 1), 90, 'yes'",
        everyCohort + everySession);
    copy(
        "participant",
        "id, code, sex, birth_year, consent",
        "i, 'M' || to_char(i, 'FM00000000'), case when i % 3 = 0 then 'F' else 'M' end,"
            + " 1960 + i % 45, case when i % 50 = 0 then 'not-asked' else 'given' end",
        everybody);
    copy(
        "enrolment",
        "id, cohort_id, participant_id, spell, role, enrolled_on",
        "i, 1 + (i - 1) / 25, i, 1, 'participant',"
            + " date '2023-01-02' + ((1 + (i - 1) / 25) % 960)",
        everybody);
    copy(
        "attendance",
        "id, session_id, participant_id, attendance",
        "16::bigint * (i - 1) + s, 16 * ((i - 1) / 25) + s, i,"
            + " case when (i * 7 + s) % 9 = 0 then 'absent' else 'present' end",
        everybody + everySession);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  /** From now on all clubs of two of the twenty districts work beside key populations. */
  void link() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update registry.cohort set key_population_linked = true where site_id in (3, 8)");
    }
  }

  /** Has PostgreSQL make rows, and loads them with {@code COPY}. */
  private void copy(String table, String columns, String values, String from)
      throws SQLException, IOException {
    String rows = "copy (select " + values + NOW + " from " + from + ") to stdout";
    String into = "copy registry." + table + " (" + columns + WHO + ") from stdin";
    try (Connection maker = dataSource.getConnection();
        Connection loader = dataSource.getConnection();
        InputStream made = new PGCopyInputStream(maker.unwrap(PGConnection.class), rows);
        OutputStream loaded = new PGCopyOutputStream(loader.unwrap(PGConnection.class), into)) {
      made.transferTo(loaded);
    }
  }

  /**
   * Changes one attendance of each of so many people spread evenly, as an import would: the row,
   * and the trace of its person.
   */
  void change(int ofPeople) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement update =
              connection.prepareStatement(
                  "update registry.attendance set attendance = case when attendance = 'present'"
                      + " then 'absent' else 'present' end where id = ?");
          PreparedStatement trace =
              connection.prepareStatement(
                  "insert into registry.change_trace (id, subject, subject_id, changed_at,"
                      + " changed_by) values (?, 'PARTICIPANT', ?, current_timestamp,"
                      + " 'benchmark')")) {
        for (int i = 1; i <= ofPeople; i++) {
          long person = (long) i * (people / ofPeople);
          update.setLong(1, 16 * (person - 1) + 5);
          update.addBatch();
          trace.setLong(1, ++traces);
          trace.setLong(2, person);
          trace.addBatch();
        }
        update.executeBatch();
        trace.executeBatch();
      }
      connection.commit();
    }
  }
}
