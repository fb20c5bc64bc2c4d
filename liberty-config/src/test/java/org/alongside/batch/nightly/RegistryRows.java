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

  /** Men counted before there was a registry, held by the organisation. */
  void balance(String code, String asOf, int men) throws SQLException {
    insert(
        "opening_balance",
        "code, scope_type, as_of, balance_value, bound, basis, source",
        next++,
        code,
        "organisation",
        day(asOf),
        men,
        "exact",
        "persons",
        "Paper");
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

  /** An area of the first level, with everything at some sites in it. */
  void area(String code, String country, String... sites) throws SQLException {
    long id = next++;
    insert("area", "code, country, name, type", id, code, country, "Name of " + code, "province");
    for (String site : sites) {
      run("update registry.site set area_id = " + id + " where code = '" + site + "'");
    }
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

  /** A name; of two that are spelt alike the mark is the same. */
  void name(long participant, String mark) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Database.update(
          connection,
          "insert into registry.participant_name (participant_id, sealed, key_id, name_token,"
              + " token_key_id, created_at, changed_at, created_by, changed_by, version)"
              + " values (?, ?, 'k', ?, 't', ?, ?, 'test', 'test', 0)",
          participant,
          new byte[] {1},
          mark,
          NOW,
          NOW);
    }
  }

  void toldApart(long participant, long other) throws SQLException {
    insert("distinction", "participant_id, other_id", next++, participant, other);
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

  void step(long participant, long cohort, String committedOn, String doneOn) throws SQLException {
    long id = next++;
    insert(
        "step",
        "participant_id, cohort_id, type, committed_on, done_on",
        id,
        participant,
        cohort,
        "T" + id,
        day(committedOn),
        day(doneOn));
    trace("PARTICIPANT", participant);
  }

  /** Of a person, or anonymous. */
  long pledge(long cohort, @Nullable Long participant, String date, int people)
      throws SQLException {
    long id = next++;
    String columns = "cohort_id, code, pledged_on, people";
    if (participant == null) {
      insert("pledge", columns, id, cohort, "P" + id, day(date), people);
      trace("COHORT", cohort);
    } else {
      String and = columns + ", participant_id";
      insert("pledge", and, id, cohort, "P" + id, day(date), people, participant);
      trace("PARTICIPANT", participant);
    }
    return id;
  }

  void feedback(long cohort, String date, int rating) throws SQLException {
    long id = next++;
    insert(
        "feedback",
        "cohort_id, given_on, respondent, rating",
        id,
        cohort,
        day(date),
        "R" + id,
        rating);
    trace("COHORT", cohort);
  }

  void concern(long cohort, String date) throws SQLException {
    long id = next++;
    insert("concern", "code, cohort_id, raised_on", id, "K" + id, cohort, day(date));
    trace("COHORT", cohort);
  }

  void referral(long cohort, long participant, String date) throws SQLException {
    long id = next++;
    insert(
        "referral",
        "code, cohort_id, participant_id, referred_on, service",
        id,
        "F" + id,
        cohort,
        participant,
        day(date),
        "clinic");
    trace("COHORT", cohort);
  }

  void pair(long cohort, long participant, long partner, String from, int everyDays, String heldOn)
      throws SQLException {
    long id = next++;
    insert(
        "pair",
        "code, cohort_id, participant_id, partner_id, starts_on, check_in_every_days",
        id,
        "P" + id,
        cohort,
        participant,
        partner,
        day(from),
        everyDays);
    insert("check_in", "pair_id, held_on", next++, id, day(heldOn));
    trace("COHORT", cohort);
  }

  /** A survey of actions with the items A and B; returns its id. */
  long survey(String code, boolean anonymous) throws SQLException {
    long id = next++;
    insert("instrument", "code, title, kind, anonymous", id, code, code, "action", anonymous);
    insert("item", "instrument_id, code, reversed", next++, id, "A", false);
    insert("item", "instrument_id, code, reversed", next++, id, "B", false);
    trace("REFERENCE", id);
    return id;
  }

  long enrolled(long cohort, long participant, String date) throws SQLException {
    return enrolled(cohort, participant, date, "participant", null);
  }

  long enrolled(
      long cohort, long participant, String date, String role, @Nullable String exitReason)
      throws SQLException {
    long id = next++;
    insert(
        "enrolment",
        "cohort_id, participant_id, spell, role, enrolled_on, exit_reason",
        id,
        cohort,
        participant,
        1,
        role,
        day(date),
        exitReason);
    trace("PARTICIPANT", participant);
    return id;
  }

  /** Deletes a person and all of his rows, as erasure does. */
  void erase(long participant) throws SQLException {
    String own = " where participant_id = " + participant;
    String enrolments = "(select id from registry.enrolment" + own + ")";
    run(
        "delete from registry.answer where response_id in (select id from registry.response where"
            + " enrolment_id in "
            + enrolments
            + ")");
    run("delete from registry.response where enrolment_id in " + enrolments);
    for (String table :
        new String[] {"attendance", "step", "pledge", "enrolment", "participant_name"}) {
      run("delete from registry." + table + own);
    }
    run("delete from registry.participant where id = " + participant);
    trace("PARTICIPANT", participant);
  }

  /** A line of an organisation under a grant; like all that is copied whole it leaves no trace. */
  void metric(
      long organisation, String metric, String from, String to, long grant, int women, int men)
      throws SQLException {
    insert(
        "organisation_metric",
        "organisation_id, metric, period_start, period_end, grant_id, women, men",
        next++,
        organisation,
        metric,
        day(from),
        day(to),
        grant,
        women,
        men);
  }

  void spent(long grant, String from, String to, String amount) throws SQLException {
    insert(
        "expenditure",
        "grant_id, period_start, period_end, country, amount, currency",
        next++,
        grant,
        day(from),
        day(to),
        "",
        new BigDecimal(amount),
        "USD");
  }

  /** A link of the cascade leaves no trace: the cut copies all of them. */
  void led(long trainer, long trainedIn, long cohort) throws SQLException {
    insert(
        "cascade_link",
        "trainer_id, trained_in_id, led_cohort_id",
        next++,
        trainer,
        trainedIn,
        cohort);
  }

  /** Under an enrolment, or 0 for an anonymous one, with an answer to A and B. */
  void answered(
      long cohort, long enrolment, long survey, String wave, String date, String a, String b)
      throws SQLException {
    long id = next++;
    insert(
        "response",
        "cohort_id, enrolment_id, instrument_id, wave, taken_on, respondent",
        id,
        cohort,
        enrolment,
        survey,
        wave,
        day(date),
        enrolment == 0 ? "" + id : "");
    insert("answer", "response_id, item_id, answer", next++, id, survey + 1, a);
    insert("answer", "response_id, item_id, answer", next++, id, survey + 2, b);
    trace("COHORT", cohort);
  }

  /** Notes that a cohort changed. */
  void changed(long cohort) throws SQLException {
    trace("COHORT", cohort);
  }

  /** Notes that a person changed. */
  void changedPerson(long participant) throws SQLException {
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

  private void insert(String table, String columns, long id, @Nullable Object... values)
      throws SQLException {
    StringJoiner marks = new StringJoiner(", ");
    @Nullable Object[] all = new @Nullable Object[values.length + 3];
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
