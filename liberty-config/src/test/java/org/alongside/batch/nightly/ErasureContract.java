package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.ForgetPerson;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.audit.Cause;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.erasure.ErasedCodes;
import org.alongside.registry.erasure.Erasure;
import org.alongside.registry.erasure.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two men of three are one person, who is erased. */
abstract class ErasureContract {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Cause ASKED = new Cause("mara", NOW, "asked for");
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "participant", List.of("participant"),
          "attendance", List.of("cohort", "session", "participant"),
          "pair", List.of("pair"),
          "distinction", List.of("participant", "other"));
  private static final String MOMENT = "cast('2026-11-25 10:00:00' as timestamp)";

  private DataSource dataSource;
  private Nights nights;
  private long him;
  private long neighbour;
  private List<Long> givenUp = List.of();

  abstract DataSource database();

  @BeforeEach
  void registry() throws SQLException {
    dataSource = database();
    RegistryRows rows = new RegistryRows(dataSource);
    nights = new Nights(dataSource, 10);
    long donor = rows.organisation("D");
    long grant = rows.grant("G", donor, "2024-04-01", "2025-03-31");
    long club = rows.cohort("C1", rows.programme("P", 1), rows.site("S1", "ZW"), false);
    rows.funding(club, grant, "2024-04-01", 60);
    long first = rows.session(club, "A", "2024-03-31");
    long second = rows.session(club, "B", "2024-04-01");
    him = rows.man("M1");
    long again = rows.man("M2");
    rows.attended(him, first);
    rows.attended(again, second);
    neighbour = rows.man("M3");
    rows.attended(neighbour, second);
    rows.merge(again, him);
    try (Connection connection = dataSource.getConnection()) {
      AuditLog.add(
          connection,
          new Cause("emeka", NOW, "he told me"),
          List.of(
              entry("participant", "M1", "M1", 1, "birth_year", "1990"),
              entry("pair", "PA-1", "M3", 1, "partner", "M1"),
              entry("pair", "PA-2", "M3", 1, "ends_on", "M1"),
              new Alteration(
                  Act.CREATED, "attendance", null, "C1", null, 1, 2, 2, 1, "C1/A/M1\nC1/M1/M3")));
      AuditLog.add(connection, "emeka", NOW, Viewing.of(Viewing.Way.PAGE, "participant", "M1"));
      AuditLog.add(
          connection, "emeka", NOW, Viewing.list(Viewing.Way.API, "enrolment", "C1 m1", 4));
    }
  }

  private static Alteration entry(
      String kind, String key, String participant, int version, String column, String after) {
    return Alteration.veiled(
        Act.CHANGED,
        kind,
        key,
        participant,
        1,
        version,
        List.of(new Difference(column, "", after)));
  }

  @Test
  void noFigureMovesOnTheNextNight() throws SQLException {
    nights.run(TODAY);
    erase();
    nights.run(TODAY);
    assertThat(
            texts(
                "select count(*) from reporting.figure where from_run = 2 or until_run is not"
                    + " null"))
        .containsExactly("0");
    assertThat(texts("select count(*) from reporting.figure where from_run = 1"))
        .doesNotContain("0");
  }

  @Test
  void codeIsGoneEverywhereAndOtherPeopleStay() throws SQLException {
    erase();
    assertThat(texts("select code from registry.participant where code not like 'erased-%'"))
        .containsExactly("M3");
    assertThat(texts("select birth_year, sex from registry.participant where id = " + him))
        .containsExactly("1990 M");
    String residue = texts("select code from registry.participant where id = " + him).get(0);
    assertThat(
            texts(
                "select kind, record_key, participant, reason, details from registry.audit_change"
                    + " where done_by = 'emeka' order by id"))
        .containsExactly(
            "participant " + residue + " " + residue + " (erased) {}",
            "pair PA-1 M3 he told me {\"partner\":[\"\",\"" + residue + "\"]}",
            "pair PA-2 M3 he told me {\"ends_on\":[\"\",\"M1\"]}",
            "attendance null null he told me C1/A/" + residue + "\nC1/M1/M3");
    assertThat(texts("select kind, record_key, searched from registry.audit_reading order by id"))
        .containsExactly("participant " + residue + " null", "enrolment null C1 " + residue);
    assertThat(texts("select done_by, reason, records, under_way from registry.erasure"))
        .containsExactly("mara asked for 2 0");
  }

  @Test
  void codeDoesNotComeBack() throws SQLException {
    erase();
    try (Connection connection = dataSource.getConnection()) {
      assertThat(ErasedCodes.among(connection, List.of("M1", "M2", "M3", "m1")))
          .containsExactlyInAnyOrder("M1", "M2");
    }
    assertThat(texts("select token from registry.erased_code"))
        .hasSize(2)
        .allMatch(token -> token.length() == 64);
  }

  @Test
  void logIsStillOnlyAddedToOtherwise() throws SQLException {
    erase();
    for (String sql :
        new String[] {
          "update registry.audit_change set details = '{}'",
          "update registry.audit_reading set searched = ''",
          "delete from registry.audit_change",
          "delete from registry.audit_reading"
        }) {
      assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
    }
    for (String column : new String[] {"done_by = 'x'", "version = 9", "act = 'created'"}) {
      assertThatThrownBy(() -> runWithin("update registry.audit_change set " + column))
          .as(column)
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void fromWhomHeWasToldApartIsGone() throws SQLException {
    run(
        "insert into registry.distinction (id, participant_id, other_id, created_at, created_by,"
            + " changed_at, changed_by, version) values (9001, %d, %d, %s, 'emeka', %s, 'emeka', 1)"
                .formatted(him, neighbour, MOMENT, MOMENT));
    try (Connection connection = dataSource.getConnection()) {
      AuditLog.add(
          connection,
          new Cause("emeka", NOW, "two men"),
          List.of(entry("distinction", "M3/M1", "M3", 1, "other", "M1")));
    }
    erase();
    assertThat(texts("select count(*) from registry.distinction")).containsExactly("0");
    String residue = texts("select code from registry.participant where id = " + him).get(0);
    assertThat(
            texts(
                "select record_key, details from registry.audit_change where kind ='distinction'"))
        .containsExactly("M3/" + residue + " {\"other\":[\"\",\"" + residue + "\"]}");
  }

  @Test
  void submissionsOfFieldToolsForgetHim() throws SQLException {
    yielded("attendance.csv", "C1", "A", "M1");
    yielded("attendance.csv", "C1", "M1", "M3");
    yielded("participants.csv", "M2");
    yielded("participants.csv", "M22");
    yielded("steps.csv", "M1", "C1", "sharing", "2024-05-01", "");
    yielded("steps.csv", "M3", "M1", "sharing", "2024-05-01", "");
    erase();
    assertThat(texts("select row_key from batch.field_row order by row_key"))
        .containsExactly(
            key("C1", "M1", "M3"), "M22", key("M3", "M1", "sharing", "2024-05-01", ""));
  }

  @Test
  void failedImportIsGivenUpAndARunningOneLosesHisRows() throws SQLException {
    importing(1, "FAILED");
    staged(1, 1, "M3", "1990", "");
    importing(2, "RUNNING");
    staged(2, 1, "M1", "1990", "");
    staged(2, 2, "M3", "1990", "");
    staged(2, 3, "M4", "1990", "M2");
    importing(3, "FINISHED");
    givenUp = List.of(1L);
    erase();
    assertThat(texts("select id, state from batch.intake order by id"))
        .containsExactly("1 GIVEN_UP", "2 RUNNING", "3 FINISHED");
    assertThat(texts("select import_id, record_no from batch.intake_row")).containsExactly("2 2");
  }

  private static String key(String... parts) {
    return String.join(String.valueOf(BundleFile.BETWEEN), parts);
  }

  private static int number(String file) {
    return Bundle.named(file).orElseThrow().number();
  }

  private void yielded(String file, String... parts) throws SQLException {
    run(
        "insert into batch.field_row (mapping, submission, file_no, row_key) values ('visits',"
            + " 'uuid:1', %d, '%s')".formatted(number(file), key(parts)));
  }

  private void importing(long id, String state) throws SQLException {
    run(
        ("insert into batch.intake (id, state, dry_run, archive_name, size_bytes, submitted_by,"
                + " submitted_at, step, position_file, position_phase, position_at) values (%d,"
                + " '%s', false, 'b.zip', 1, 'emeka', %s, 'CHECK', 0, 0, 0)")
            .formatted(id, state, MOMENT));
    run(
        ("insert into batch.intake_file (import_id, file_no, name, columns_sent, rows_read,"
                + " rows_rejected, warnings, rows_created, rows_updated, rows_unchanged) values"
                + " (%d, %d, 'participants.csv', 'participant,birth_year,merged_into', 3, 0, 0, 0,"
                + " 0, 0)")
            .formatted(id, number("participants.csv")));
  }

  private void staged(long importId, int record, String... cells) throws SQLException {
    run(
        ("insert into batch.intake_row (import_id, file_no, record_no, line_no, group_hash, state,"
                + " cells) values (%d, %d, %d, %d, 1, 'S', '%s')")
            .formatted(
                importId,
                number("participants.csv"),
                record,
                record,
                key(cells) + BundleFile.BETWEEN));
  }

  private void erase() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      Person person = Person.of(connection, him);
      new Erasure(connection, KEYS).erase(person, ASKED);
      assertThat(ForgetPerson.forget(connection, List.copyOf(person.codes().values())))
          .isEqualTo(givenUp);
      connection.commit();
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** As an erasure that would go too far. */
  private void runWithin(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate("update registry.erasure set under_way = 1");
      try {
        statement.executeUpdate(sql);
      } finally {
        connection.rollback();
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(rows.getString(i));
        }
        texts.add(String.join(" ", cells));
      }
    }
    return texts;
  }
}
