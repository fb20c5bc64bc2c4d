package org.alongside.batch.intake;

import static org.alongside.server.testing.Bundle.aBundle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alongside.registry.audit.ClosedQuarters;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves in the audit log, on whatever database. */
abstract class ImportAuditContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-10T10:30:00Z"), ZoneOffset.UTC);
  private static final String WARNING = "CLOSED_QUARTER_CHANGED";

  @TempDir Path home;

  private DataSource dataSource;
  private Intake intake;

  abstract DataSource database();

  @BeforeEach
  void begin() {
    dataSource = database();
    intake = new Intake(dataSource, home, NOON);
  }

  private static Bundle aCohort(String heldOn) {
    return aBundle()
        .with("organisations.csv", "organisation,name,roles", "IMP,A partner,implementer")
        .with("programmes.csv", "programme,title,model", "PRG,A club,club")
        .with("sites.csv", "site,name,country,time_zone", "HALL,The hall,GB,Europe/London")
        .with(
            "cohorts.csv",
            "cohort,programme,site,implementer,starts_on,status",
            "C1,PRG,HALL,IMP,2026-01-01,open")
        .with("participants.csv", "participant,sex,consent", "P1,M,given", "P2,F,given")
        .with(
            "enrolments.csv",
            "cohort,participant,enrolled_on",
            "C1,P1,2026-01-01",
            "C1,P2,2026-01-01")
        .with("sessions.csv", "cohort,session,held_on", "C1,S1," + heldOn)
        .with(
            "attendance.csv",
            "cohort,session,participant,attendance",
            "C1,S1,P1,present",
            "C1,S1,P2,partial");
  }

  @Test
  void everyRecordThatAnImportCreatesOrChangesIsInTheLog() throws Exception {
    intake.take(aCohort("2026-02-01").zip());
    intake.take(
        aCohort("2026-02-01")
            .with("participants.csv", "participant,sex,consent", "P1,M,given", "P2,X,refused")
            .zip());

    assertThat(log("1 = 1"))
        .containsExactly(
            "tester created organisation 1 IMP import 1 {}",
            "tester created programme 1 PRG import 1 {}",
            "tester created site 1 HALL import 1 {}",
            "tester created team 1 IMP import 1 {}",
            "tester created cohort 1 C1 import 1 {}",
            "tester created participant 2 - import 1 P1\nP2",
            "tester created enrolment 2 - import 1 C1/P1/1\nC1/P2/1",
            "tester created session 1 C1/S1 import 1 {}",
            "tester created attendance 2 - import 1 C1/S1/P1\nC1/S1/P2",
            "tester changed participant 1 P2 import 2"
                + " {\"sex\":[\"F\",\"X\"],\"consent\":[\"given\",\"refused\"]}");
    assertThat(
            intake.ask(
                "select a.version from registry.audit_change a join registry.participant p"
                    + " on p.id = a.first_id and p.code = a.participant and p.version = a.version"))
        .containsExactly("2");
    assertThat(
            intake.ask(
                "select p.code from registry.audit_change a join registry.participant p on p.id"
                    + " between a.first_id and a.last_id where a.kind = 'participant' and"
                    + " a.records = 2 order by p.code"))
        .containsExactly("P1", "P2");
  }

  @Test
  void aClosedQuarterAsksForAReasonOncePerFile() throws Exception {
    intake.take(aCohort("2026-04-01").zip());
    try (Connection connection = dataSource.getConnection()) {
      ClosedQuarters.published(connection, LocalDate.of(2026, 6, 9));
      ClosedQuarters.published(connection, LocalDate.of(2025, 12, 31));
      assertThat(ClosedQuarters.until(connection)).contains(LocalDate.of(2026, 3, 31));
    }
    long open = intake.take(aCohort("2026-04-02").zip());
    byte[] closing =
        aCohort("2026-03-31")
            .with("enrolments.csv", "cohort,participant,enrolled_on", "C1,P1,2026-01-02")
            .with(
                "attendance.csv",
                "cohort,session,participant,attendance",
                "C1,S1,P1,absent",
                "C1,S1,P2,absent")
            .zip();
    long unexplained = intake.take(closing);
    long same = intake.take(closing);
    long explained = intake.submit(aCohort("2026-03-30").zip(), false, "found on paper");
    intake.run(explained, Integer.MAX_VALUE);

    assertThat(intake.findings(open)).isEmpty();
    assertThat(intake.findings(unexplained))
        .containsExactly(
            "enrolments.csv: " + WARNING, "sessions.csv: " + WARNING, "attendance.csv: " + WARNING);
    assertThat(intake.findings(same)).isEmpty();
    assertThat(intake.findings(explained)).isEmpty();
    assertThat(log("kind = 'session' and act = 'changed'"))
        .containsExactly(
            "tester changed session 1 C1/S1 import 2 {\"held_on\":[\"2026-04-01\",\"2026-04-02\"]}",
            "tester changed session 1 C1/S1 import 3 {\"held_on\":[\"2026-04-02\",\"2026-03-31\"]}",
            "tester changed session 1 C1/S1 found on paper"
                + " {\"held_on\":[\"2026-03-31\",\"2026-03-30\"]}");
  }

  @Test
  void theLogCannotBeAltered() throws Exception {
    intake.take(aCohort("2026-02-01").zip());
    List<String> before = log("1 = 1");

    for (String sql : attempts()) {
      assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class);
    }

    assertThat(log("1 = 1")).isEqualTo(before);
  }

  /** Statements that the database must refuse. */
  List<String> attempts() {
    return List.of(
        "update registry.audit_change set reason = 'another' where kind = 'cohort'",
        "update registry.audit_change set details = null",
        "delete from registry.audit_change where kind = 'cohort'",
        "delete from registry.audit_change");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> log(String where) {
    List<String> who = column("done_by", where);
    List<String> act = column("act", where);
    List<String> kind = column("kind", where);
    List<String> records = column("records", where);
    List<String> key = column("record_key", where);
    List<String> reason = column("reason", where);
    List<String> details = column("details", where);
    return IntStream.range(0, who.size())
        .mapToObj(
            i ->
                String.join(
                    " ",
                    who.get(i),
                    act.get(i),
                    kind.get(i),
                    records.get(i),
                    key.get(i).equals("null") ? "-" : key.get(i),
                    reason.get(i),
                    details.get(i)))
        .toList();
  }

  private List<String> column(String column, String where) {
    return intake.ask(
        "select %s from registry.audit_change where %s order by id".formatted(column, where));
  }
}
