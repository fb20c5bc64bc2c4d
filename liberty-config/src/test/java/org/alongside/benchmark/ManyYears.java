package org.alongside.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * A registry of any size, made by PostgreSQL itself: cohorts of 25 people with sixteen weekly
 * sessions, spread over three years, five countries, twenty districts, four programmes and six
 * grants of three donors. Eleven people in a hundred miss a session; one in fifty gave no consent.
 */
final class ManyYears {

  /** A quiet day half a year after the last session. */
  static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 6, 30);

  private static final String WHO =
      ", created_at, created_by, changed_at, changed_by, version) select ";
  private static final String NOW = ", now(), 'benchmark', now(), 'benchmark', 0 from ";

  private final DataSource dataSource;
  private final int people;
  private long traces;

  ManyYears(DataSource dataSource, int people) {
    this.dataSource = dataSource;
    this.people = people;
  }

  /** Fills the empty registry. */
  void fill() throws SQLException {
    int cohorts = people / 25;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String insert :
          new String[] {
            "organisation (id, code, name, roles"
                + WHO
                + "i, 'D' || i, 'Donor ' || i, 'donor'"
                + NOW
                + "generate_series(1, 3) i",
            "donor_grant (id, code, title, donor_id, starts_on, ends_on, calendar, revision_policy"
                + WHO
                + "i, 'G' || i, 'Grant ' || i, 1 + i % 3, date '2023-01-01', date '2026-12-31',"
                + " case when i % 2 = 0 then 'us-fiscal' else 'calendar' end, 'restated'"
                + NOW
                + "generate_series(1, 6) i",
            "programme (id, code, title, model, min_sessions, activity_gap_days"
                + WHO
                + "i, 'P' || i, 'Programme ' || i, case when i % 2 = 0 then 'club' else 'group'"
                + " end, 12, 60"
                + NOW
                + "generate_series(1, 4) i",
            "area (id, code, country, name"
                + WHO
                + "i, 'A' || to_char(i, 'FM00'), (array['ZW','HT','SS','NG','UA'])[1 + i % 5],"
                + " 'District ' || i"
                + NOW
                + "generate_series(1, 20) i",
            "site (id, code, name, country, area_id, time_zone, kind, sensitivity"
                + WHO
                + "i, 'S' || i, 'Hall ' || i, (array['ZW','HT','SS','NG','UA'])[1 + i % 5], i,"
                + " 'UTC', 'place', 'public'"
                + NOW
                + "generate_series(1, 20) i",
            "cohort (id, code, programme_id, site_id, starts_on, ends_on, status,"
                + " key_population_linked"
                + WHO
                + "i, 'C' || to_char(i, 'FM0000000'), 1 + i % 4, 1 + i % 20,"
                + " date '2023-01-02' + (i % 960), date '2023-01-02' + (i % 960) + 112, 'closed',"
                + " false"
                + NOW
                + "generate_series(1, "
                + cohorts
                + ") i",
            "cohort_funding (id, cohort_id, grant_id, from_day, share_percent"
                + WHO
                + "i, i, 1 + i % 6, date '2023-01-01', 60"
                + NOW
                + "generate_series(1, "
                + cohorts
                + ") i where i % 7 <> 0",
            "cohort_session (id, cohort_id, code, kind, unit, held_on, minutes, register"
                + WHO
                + "16 * (i - 1) + s, i, 'S' || to_char(s, 'FM00'), 'lesson', 'U' || s,"
                + " date '2023-01-02' + (i % 960) + 7 * (s - 1), 90, 'yes'"
                + NOW
                + "generate_series(1, "
                + cohorts
                + ") i, generate_series(1, 16) s",
            "participant (id, code, sex, birth_year, consent"
                + WHO
                + "i, 'M' || to_char(i, 'FM00000000'), case when i % 3 = 0 then 'F' else 'M' end,"
                + " 1960 + i % 45, case when i % 50 = 0 then 'not-asked' else 'given' end"
                + NOW
                + "generate_series(1, "
                + people
                + ") i",
            "enrolment (id, cohort_id, participant_id, spell, role, enrolled_on"
                + WHO
                + "i, 1 + (i - 1) / 25, i, 1, 'participant', date '2023-01-02' + ((1 + (i - 1) /"
                + " 25) % 960)"
                + NOW
                + "generate_series(1, "
                + people
                + ") i",
            "attendance (id, session_id, participant_id, attendance"
                + WHO
                + "16::bigint * (i - 1) + s, 16 * ((i - 1) / 25) + s, i,"
                + " case when (i * 7 + s) % 9 = 0 then 'absent' else 'present' end"
                + NOW
                + "generate_series(1, "
                + people
                + ") i, generate_series(1, 16) s"
          }) {
        statement.executeUpdate("insert into registry." + insert);
      }
      statement.execute("analyze");
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
