package org.alongside.batch.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Intake;
import org.alongside.batch.intake.IntakeSettings;
import org.alongside.batch.intake.Sender;
import org.alongside.batch.intake.SubmitImport;
import org.alongside.batch.intake.Transactions;
import org.alongside.batch.intake.Turns;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.Work;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a field tool through a saved mapping, on whatever database. */
abstract class FieldImportContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-10T10:30:00Z"), ZoneOffset.UTC);
  private static final String SENT = "2026-04-01T22:00:00";
  private static final String ATTENDANCE =
      "select s.code || ' ' || p.code || ' ' || a.attendance from registry.attendance a join"
          + " registry.participant p on p.id = a.participant_id join registry.cohort_session s on"
          + " s.id = a.session_id order by 1";

  @TempDir Path home;

  private Intake intake;
  private KeepMappings mappings;
  private SubmitFieldImport imports;

  abstract DataSource database();

  @BeforeEach
  void begin() throws Exception {
    DataSource database = database();
    intake = new Intake(database, home, CLOCK);
    IntakeSettings settings =
        new IntakeSettings(home.toString(), 1 << 28, 50_000_000, 100_000_000, 10_000);
    Transactions transactions = new Transactions(database);
    Leases leases = new Leases(database, CLOCK, 60);
    Turns turns = new Turns(transactions, leases, execution -> {}, CLOCK);
    mappings = new KeepMappings(transactions, CLOCK);
    imports =
        new SubmitFieldImport(
            mappings,
            new ReceiveExport(settings),
            new SubmitImport(settings, transactions, turns, CLOCK));
    intake.take(cohorts());
    // The steps are done by hand: somebody else has the turn.
    leases.take(Work.IMPORT, "somebody else");
    mappings.save("visits", Visits.MAPPING, "tester", 0);
  }

  private static byte[] cohorts() {
    return Bundle.aBundle()
        .with("organisations.csv", "organisation,name,roles", "IMP,A partner,implementer")
        .with("programmes.csv", "programme,title,model", "PRG,A club,club")
        .with("sites.csv", "site,name,country,time_zone", "HALL,The hall,GB,Europe/London")
        .with(
            "cohorts.csv",
            "cohort,programme,site,implementer,starts_on,status",
            "C1,PRG,HALL,IMP,2026-01-01,open")
        .with(
            "participants.csv", "participant,sex,consent", "P1,M,given", "P2,M,given", "P3,M,given")
        .with(
            "enrolments.csv",
            "cohort,participant,enrolled_on",
            "C1,P1,2026-01-01",
            "C1,P2,2026-01-01",
            "C1,P3,2026-01-01")
        .zip();
  }

  private long send(boolean dryRun, List<List<String>> visits, List<List<String>> people)
      throws Exception {
    byte[] export = Visits.export(visits, people);
    long id =
        imports.submit(
            "visits",
            new ByteArrayInputStream(export),
            "visits.zip",
            new Sender("tester", Set.of()),
            dryRun,
            null);
    intake.doAll(id);
    return id;
  }

  private long send(List<String> visit, List<List<String>> people) throws Exception {
    return send(false, List.of(visit), people);
  }

  private static List<String> visit(String uuid, String day) {
    return Visits.visit(uuid, "uuid:r1", "C1", day, "talk", SENT, 1);
  }

  @Test
  void anExportGoesInAndTheSameAgainChangesNothing() throws Exception {
    List<List<String>> people =
        List.of(Visits.person("P1", "yes", "clinic", 1, 1), Visits.person("P2", "late", "", 2, 1));

    long id = send(visit("u1", "2026-03-31"), people);
    long again = send(visit("u1", "2026-03-31"), people);

    assertThat(intake.findings(id)).isEmpty();
    assertThat(intake.counts(id))
        .containsExactly(
            "sessions.csv 1/1/0/0/0", "attendance.csv 2/2/0/0/0", "referrals.csv 1/1/0/0/0");
    assertThat(intake.counts(again))
        .containsExactly(
            "sessions.csv 1/0/0/1/0", "attendance.csv 2/0/0/2/0", "referrals.csv 1/0/0/1/0");
    assertThat(intake.ask("select held_on from registry.cohort_session"))
        .containsExactly("2026-03-31");
  }

  @Test
  void anEditChangesItsRowsAndTakesBackWhatItNoLongerYields() throws Exception {
    send(
        visit("u1", "2026-03-31"),
        List.of(Visits.person("P1", "yes", "clinic", 1, 1), Visits.person("P2", "yes", "", 2, 1)));

    long edit =
        send(
            visit("u2", "2026-03-30"),
            List.of(Visits.person("P1", "late", "", 1, 1), Visits.person("P3", "yes", "", 2, 1)));

    assertThat(intake.ask(ATTENDANCE)).containsExactly("r1 P1 partial", "r1 P3 present");
    assertThat(intake.ask("select held_on from registry.cohort_session"))
        .containsExactly("2026-03-30");
    assertThat(intake.ask("select count(*) from registry.referral")).containsExactly("0");
    assertThat(intake.findings(edit))
        .contains("attendance.csv: FIELD_ROWS_TAKEN_BACK", "referrals.csv: FIELD_ROWS_TAKEN_BACK");
    assertThat(intake.ask("select count(*) from batch.field_row where taken_back_by is not null"))
        .containsExactly("0");
    assertThat(
            intake.ask(
                "select count(*) from registry.audit_change where act = 'removed' and kind ="
                    + " 'attendance'"))
        .containsExactly("1");
  }

  @Test
  void aDryRunFindsTheSameAndTakesNothingBack() throws Exception {
    send(visit("u1", "2026-03-31"), List.of(Visits.person("P1", "yes", "", 1, 1)));

    long dry =
        send(
            true,
            List.of(visit("u2", "2026-03-31")),
            List.of(Visits.person("P2", "yes", "", 1, 1)));

    assertThat(intake.findings(dry)).containsExactly("attendance.csv: FIELD_ROWS_TAKEN_BACK");
    assertThat(intake.ask(ATTENDANCE)).containsExactly("r1 P1 present");
  }

  @Test
  void aRowThatAnotherSubmissionYieldsTooStaysAndARowOthersHangOnIsKept() throws Exception {
    String mapping = Visits.MAPPING.replace("{\"submission\": \"\"}", "\"day\"");
    mappings.save("visits", mapping, "tester", null);
    List<String> other = Visits.visit("r2", "", "C1", "2026-03-31", "talk", SENT, 2);
    List<List<String>> both =
        List.of(Visits.person("P1", "yes", "", 1, 1), Visits.person("P1", "yes", "", 2, 2));
    send(false, List.of(visit("u1", "2026-03-31"), other), both);

    send(visit("u2", "2026-03-30"), List.of(Visits.person("P1", "yes", "", 1, 1)));

    assertThat(intake.ask(ATTENDANCE))
        .containsExactly("2026-03-30 P1 present", "2026-03-31 P1 present");

    intake.take(
        Bundle.aBundle()
            .with(
                "attendance.csv",
                "cohort,session,participant,attendance",
                "C1,2026-03-31,P3,present")
            .zip());
    long id =
        send(
            Visits.visit("r3", "r2", "C1", "2026-03-29", "talk", SENT, 1),
            List.of(Visits.person("P1", "yes", "", 1, 1)));

    assertThat(intake.findings(id)).contains("sessions.csv: FIELD_ROW_KEPT");
    assertThat(intake.ask(ATTENDANCE))
        .containsExactly("2026-03-29 P1 present", "2026-03-30 P1 present", "2026-03-31 P3 present");
  }

  @Test
  void anEditTakesNothingBackFromAClubThatIsNotOpenToItsSender() throws Exception {
    send(
        visit("u1", "2026-03-31"),
        List.of(Visits.person("P1", "yes", "", 1, 1), Visits.person("P2", "yes", "", 2, 1)));
    intake.change("update registry.cohort set key_population_linked = true");

    long edit = send(visit("u1", "2026-03-31"), List.of(Visits.person("P1", "yes", "", 1, 1)));

    assertThat(intake.findings(edit))
        .contains("attendance.csv: FIELD_ROW_KEPT", "attendance.csv:2:cohort RECORD_OUT_OF_REACH");
    assertThat(intake.ask(ATTENDANCE)).containsExactly("r1 P1 present", "r1 P2 present");
  }

  @Test
  void findingsLeadBackToSheetAndRow() throws Exception {
    long id =
        send(
            visit("u1", "2026-03-31"),
            List.of(
                Visits.person("P1", "yes", "", 1, 1), Visits.person("NOBODY", "yes", "", 2, 1)));

    assertThat(intake.findings(id))
        .containsExactly("attendance.csv:3:participant REFERENCE_UNKNOWN");
    assertThat(intake.origins(id)).containsExactly("people, row 3");
  }

  @Test
  void mappingsAreKeptByVersion() {
    assertThat(mappings.save("visits", Visits.MAPPING, "tester", 1).version()).isEqualTo(2);
    assertThatThrownBy(() -> mappings.save("visits", Visits.MAPPING, "tester", 1))
        .isInstanceOfSatisfying(BatchException.class, e -> assertThat(e.status()).isEqualTo(412));

    mappings.remove("visits");

    assertThat(mappings.list()).isEmpty();
    assertThatThrownBy(() -> mappings.find("visits"))
        .isInstanceOfSatisfying(BatchException.class, e -> assertThat(e.status()).isEqualTo(404));
  }
}
