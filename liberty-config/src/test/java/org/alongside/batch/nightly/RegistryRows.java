package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes rows of the registry by SQL, as an import would have; every change leaves its trace. */
final class RegistryRows {

  private static final Timestamp NOW = Timestamp.valueOf("2026-01-01 00:00:00");

  private final DataSource dataSource;
  private long next = 1000;

  RegistryRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long organisation(String code) throws SQLException {
    long id = next++;
    insert("organisation", "code, name, roles", id, code, "Name of " + code, "donor");
    return id;
  }

  long grant(String code, long donor, String from, String to) throws SQLException {
    long id = next++;
    insert(
        "donor_grant",
        "code, title, donor_id, starts_on, ends_on, calendar, revision_policy",
        id,
        code,
        "Title of " + code,
        donor,
        day(from),
        day(to),
        "us-fiscal",
        "restated");
    return id;
  }

  long programme(String code, int minSessions) throws SQLException {
    long id = next++;
    insert(
        "programme",
        "code, title, model, min_sessions, activity_gap_days",
        id,
        code,
        "Title of " + code,
        "club",
        minSessions,
        30);
    return id;
  }

  long site(String code, String country) throws SQLException {
    long id = next++;
    insert(
        "site",
        "code, name, country, time_zone, kind, sensitivity",
        id,
        code,
        "Name of " + code,
        country,
        "UTC",
        "place",
        "public");
    return id;
  }

  long cohort(String code, long programme, long site, boolean keyPopulation) throws SQLException {
    long id = next++;
    insert(
        "cohort",
        "code, programme_id, site_id, starts_on, status, key_population_linked",
        id,
        code,
        programme,
        site,
        day("2024-01-01"),
        "open",
        keyPopulation);
    trace("COHORT", id);
    return id;
  }

  void funding(long cohort, long grant, String from, int percent) throws SQLException {
    insert(
        "cohort_funding",
        "cohort_id, grant_id, from_day, share_percent",
        next++,
        cohort,
        grant,
        day(from),
        BigDecimal.valueOf(percent));
    trace("COHORT", cohort);
  }

  long session(long cohort, String code, String day) throws SQLException {
    long id = next++;
    insert(
        "cohort_session",
        "cohort_id, code, kind, held_on, minutes, register",
        id,
        cohort,
        code,
        "lesson",
        day(day),
        60,
        "yes");
    trace("COHORT", cohort);
    return id;
  }

  long man(String code) throws SQLException {
    long id = next++;
    insert("participant", "code, sex, birth_year, consent", id, code, "M", 1990, "given");
    trace("PARTICIPANT", id);
    return id;
  }

  void attended(long participant, long session) throws SQLException {
    insert(
        "attendance",
        "session_id, participant_id, attendance",
        next++,
        session,
        participant,
        "present");
    trace("PARTICIPANT", participant);
  }

  void merge(long participant, @Nullable Long into) throws SQLException {
    run(
        "update registry.participant set merged_into_id = "
            + (into == null ? "null" : into.toString())
            + " where id = "
            + participant);
    trace("PARTICIPANT", participant);
  }

  void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void trace(String subject, long id) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Database.update(
          connection,
          "insert into registry.change_trace (id, subject, subject_id, changed_at, changed_by)"
              + " values (?, ?, ?, ?, 'test')",
          next++,
          subject,
          id,
          NOW);
    }
  }

  private static Date day(String text) {
    return Date.valueOf(LocalDate.parse(text));
  }

  private void insert(String table, String columns, long id, Object... values) throws SQLException {
    StringJoiner marks = new StringJoiner(", ");
    Object[] all = new Object[values.length + 3];
    all[0] = id;
    System.arraycopy(values, 0, all, 1, values.length);
    all[values.length + 1] = NOW;
    all[values.length + 2] = NOW;
    for (int i = 0; i < all.length; i++) {
      marks.add("?");
    }
    String sql =
        "insert into registry."
            + table
            + " (id, "
            + columns
            + ", created_at, changed_at, created_by, changed_by, version) values ("
            + marks
            + ", 'test', 'test', 0)";
    try (Connection connection = dataSource.getConnection()) {
      Database.update(connection, sql, all);
    }
  }
}
