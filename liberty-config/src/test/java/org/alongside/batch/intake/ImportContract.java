package org.alongside.batch.intake;

import static org.alongside.server.testing.Bundle.aBundle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.alongside.batch.intake.store.Position;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import does, on whatever database. */
abstract class ImportContract {

  /** Half past eleven in London; half past midnight of the next day on Kiritimati. */
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-10T10:30:00Z"), ZoneOffset.UTC);

  @TempDir Path home;

  private Intake intake;

  abstract DataSource database();

  @BeforeEach
  void begin() {
    intake = new Intake(database(), home, NOON);
  }

  /** One cohort with one session, ready for people. */
  private static Bundle aCohort() {
    return aBundle()
        .with(
            "organisations.csv",
            "organisation,name,roles",
            "DON,A donor,donor",
            "IMP,A partner,implementer")
        .with(
            "grants.csv",
            "grant,title,donor,starts_on,ends_on",
            "G1,One,DON,2024-01-01,2024-12-31",
            "G2,Two,DON,2024-01-01,2024-12-31")
        .with("programmes.csv", "programme,title,model", "PRG,A club,club")
        .with("sites.csv", "site,name,country,time_zone", "HALL,The hall,GB,Europe/London")
        .with(
            "cohorts.csv",
            "cohort,programme,site,implementer,starts_on,status",
            "C1,PRG,HALL,IMP,2024-01-01,open")
        .with(
            "participants.csv",
            "participant,sex,birth_year,consent",
            "P1,M,1990,given",
            "P2,F,1985,given")
        .with(
            "enrolments.csv",
            "cohort,participant,enrolled_on",
            "C1,P1,2024-01-01",
            "C1,P2,2024-01-01")
        .with("sessions.csv", "cohort,session,held_on,minutes", "C1,S1,2024-02-01,60")
        .with(
            "attendance.csv",
            "cohort,session,participant,attendance",
            "C1,S1,P1,present",
            "C1,S1,P2,partial");
  }

  @Test
  void everyRowOfAGoodBundleGoesIn() throws Exception {
    long id = intake.take(aCohort().zip());

    assertThat(intake.findings(id)).isEmpty();
    assertThat(intake.counts(id))
        .containsExactly(
            "organisations.csv 2/2/0/0/0",
            "grants.csv 2/2/0/0/0",
            "programmes.csv 1/1/0/0/0",
            "sites.csv 1/1/0/0/0",
            "cohorts.csv 1/1/0/0/0",
            "participants.csv 2/2/0/0/0",
            "enrolments.csv 2/2/0/0/0",
            "sessions.csv 1/1/0/0/0",
            "attendance.csv 2/2/0/0/0");
    assertThat(intake.ask("select count(*) from batch.intake_row")).containsExactly("0");
    assertThat(
            intake.ask(
                "select t.name from registry.cohort c join registry.team t on t.id = c.team_id"))
        .containsExactly("A partner");
  }

  @Test
  void theSameBundleTwiceChangesNothing() throws Exception {
    intake.take(aCohort().zip());
    String traces = intake.ask("select count(*) from registry.change_trace").get(0);

    long again = intake.take(aCohort().zip());

    assertThat(intake.counts(again))
        .containsExactly(
            "organisations.csv 2/0/0/2/0",
            "grants.csv 2/0/0/2/0",
            "programmes.csv 1/0/0/1/0",
            "sites.csv 1/0/0/1/0",
            "cohorts.csv 1/0/0/1/0",
            "participants.csv 2/0/0/2/0",
            "enrolments.csv 2/0/0/2/0",
            "sessions.csv 1/0/0/1/0",
            "attendance.csv 2/0/0/2/0");
    assertThat(intake.ask("select count(*) from registry.change_trace")).containsExactly(traces);
    assertThat(intake.ask("select max(version) from registry.participant")).containsExactly("1");
  }

  @Test
  void anAbsentColumnLeavesAndAnEmptyCellClears() throws Exception {
    intake.take(aCohort().zip());
    long id =
        intake.take(
            aBundle()
                .with("participants.csv", "participant,sex,consent", "P1,M,refused")
                .with("sessions.csv", "session;cohort;held_on;minutes", "S1;C1;2024-02-01;")
                .zip());

    assertThat(intake.counts(id))
        .containsExactly("participants.csv 1/0/1/0/0", "sessions.csv 1/0/1/0/0");
    assertThat(intake.ask("select birth_year from registry.participant where code = 'P1'"))
        .containsExactly("1990");
    assertThat(intake.ask("select minutes from registry.cohort_session")).containsExactly("null");
  }

  @Test
  void aDryRunFindsTheSameAndChangesNothing() throws Exception {
    byte[] archive =
        aCohort()
            .with("participants.csv", "participant,sex,consent", "P1,M,given", "P2,Q,given")
            .zip();

    long dry = intake.take(archive, true);

    assertThat(intake.ask("select count(*) from registry.organisation")).containsExactly("0");
    long wet = intake.take(archive);
    assertThat(intake.findings(dry)).isEqualTo(intake.findings(wet));
    assertThat(intake.findings(wet))
        .containsExactly(
            "participants.csv:3:sex CHOICE_UNKNOWN",
            "enrolments.csv:3:participant REFERENCE_UNKNOWN",
            "attendance.csv:3:participant REFERENCE_UNKNOWN");
  }

  @Test
  void eachBadRowIsRejectedAloneAndComesBackToBeMended() throws Exception {
    String huge = "x".repeat(10_001);
    long id =
        intake.take(
            aCohort()
                .with(
                    "organisations.csv",
                    "organisation,name,roles",
                    "DON,=cmd()|' /C calc'!A0,donor",
                    "IMP,A partner,implementer",
                    "BIG," + huge + ",donor",
                    "DON,Again,donor")
                .with(
                    "enrolments.csv",
                    "cohort,participant,enrolled_on",
                    "C1,P1,2024-02-30",
                    "NONE,P2,2024-01-01",
                    "C1,P2,2024-01-01")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "organisations.csv:2:name TEXT_LOOKS_LIKE_FORMULA",
            "organisations.csv:4:name CELL_TOO_LONG",
            "organisations.csv:5:organisation KEY_TWICE",
            "enrolments.csv:2:enrolled_on DATE_MALFORMED",
            "enrolments.csv:3:cohort REFERENCE_UNKNOWN",
            "attendance.csv:2:participant ATTENDANCE_OUTSIDE_ENROLMENT");
    assertThat(intake.ask("select name from registry.organisation where code = 'DON'"))
        .containsExactly("=cmd()|' /C calc'!A0");
    assertThat(entry(intake.rejects(id), "enrolments.csv"))
        .startsWith(
            "cohort,participant,enrolled_on,line,column,code,message\r\n"
                + "C1,P1,2024-02-30,2,enrolled_on,DATE_MALFORMED,");
  }

  @Test
  void aRejectedRowThatWasMendedGoesIn() throws Exception {
    long id =
        intake.take(
            aBundle()
                .with("organisations.csv", "organisation,name,country", "A,=1+1,XX", "B,'quoted,XX")
                .zip());
    String rejects = entry(intake.rejects(id), "organisations.csv");
    assertThat(rejects).contains("A,'=1+1,XX").contains("B,'quoted,XX");

    long again =
        intake.take(
            aBundle()
                .with("organisations.csv", rejects.replace(",XX,", ",GB,").split("\r\n"))
                .zip());

    assertThat(intake.counts(again)).containsExactly("organisations.csv 2/2/0/0/0");
    assertThat(intake.ask("select name from registry.organisation order by code"))
        .containsExactly("=1+1", "'quoted");
  }

  @Test
  void aQuotationMarkNeverClosedCostsItsOwnLine() throws Exception {
    long id =
        intake.take(
            aBundle()
                .with(
                    "organisations.csv",
                    "organisation,name",
                    "A,\"never closed",
                    "B,\"two",
                    "lines\"",
                    "C,\"closed\" badly",
                    "D,Fine")
                .zip());

    assertThat(intake.ask("select code from registry.organisation order by code"))
        .contains("D")
        .doesNotContain("A", "C");
    assertThat(intake.findings(id)).contains("organisations.csv:2: TEXT_AFTER_QUOTE");
  }

  @Test
  void recordsOfOneFileMayNameOneAnotherInAnyOrderButNotInALoop() throws Exception {
    long id =
        intake.take(
            aBundle()
                .with(
                    "participants.csv",
                    "participant,sex,consent,merged_into",
                    "A,M,given,B",
                    "B,M,given,C",
                    "C,M,given,",
                    "X,M,given,Y",
                    "Y,M,given,X",
                    "N,M,given,NOBODY")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "participants.csv:5:merged_into REFERENCE_UNKNOWN",
            "participants.csv:6:merged_into MERGE_LOOP",
            "participants.csv:7:merged_into REFERENCE_UNKNOWN");
    assertThat(
            intake.ask(
                "select p.code || m.code from registry.participant p join registry.participant m"
                    + " on m.id = p.merged_into_id order by p.code"))
        .containsExactly("AB", "BC");
  }

  @Test
  void sharesOverTheWholeAndOverlappingSpellsRejectTheLastRow() throws Exception {
    long id =
        intake.take(
            aCohort()
                .with(
                    "cohort_funding.csv",
                    "cohort,grant,from,to,share_percent",
                    "C1,G1,2024-01-01,2024-06-30,60",
                    "C1,G2,2024-06-30,,40.01",
                    "C1,G2,2024-07-01,,40.01")
                .with(
                    "enrolments.csv",
                    "cohort,participant,spell,enrolled_on,exited_on",
                    "C1,P1,1,2024-01-01,2024-03-01",
                    "C1,P1,2,2024-03-01,",
                    "C1,P2,,2024-01-01,")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "cohort_funding.csv:3:share_percent FUNDING_OVER_100_PERCENT",
            "enrolments.csv:3:enrolled_on SPELLS_OVERLAP");
  }

  @Test
  void attendanceWaitsForTheDayAtTheSite() throws Exception {
    long id =
        intake.take(
            aCohort()
                .with(
                    "sites.csv",
                    "site,name,country,time_zone",
                    "HALL,The hall,GB,Europe/London",
                    "FAR,The island,KI,Pacific/Kiritimati")
                .with(
                    "cohorts.csv",
                    "cohort,programme,site,implementer,starts_on,status",
                    "C1,PRG,HALL,IMP,2024-01-01,open",
                    "C2,PRG,FAR,IMP,2024-01-01,open")
                .with(
                    "enrolments.csv",
                    "cohort,participant,enrolled_on",
                    "C1,P1,2024-01-01",
                    "C2,P1,2024-01-01")
                .with(
                    "sessions.csv",
                    "cohort,session,held_on",
                    "C1,S1,2024-06-11",
                    "C2,S1,2024-06-11")
                .with(
                    "attendance.csv",
                    "cohort,session,participant,attendance",
                    "C1,S1,P1,present",
                    "C2,S1,P1,present")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly("attendance.csv:2:session SESSION_NOT_YET_HELD");
  }

  @Test
  void hostileEntriesAreLeftOutAndTheRestGoesIn() throws Exception {
    long id =
        intake.take(
            aBundle()
                .with("../../participants.csv", "participant,sex,consent", "EVIL,M,given")
                .with("/areas.csv", "area,country,name", "EVIL,GB,Evil")
                .with("programmes.csv", new byte[60_000_000])
                .with("folder/organisations.csv", "organisation,name", "A,Good")
                .with("organisations.csv", "organisation,name", "B,Second")
                .with("names.csv", "participant", "P1")
                .with("notes.txt", "hello")
                .with("sites.csv", "site,title", "S,No name")
                .zip());

    assertThat(intake.findings(id))
        .containsExactlyInAnyOrder(
            "../../participants.csv: ENTRY_PATH_UNSAFE",
            "/areas.csv: ENTRY_PATH_UNSAFE",
            "programmes.csv: ENTRY_EXPLODES",
            "folder/organisations.csv: ENTRY_IN_FOLDER",
            "organisations.csv: ENTRY_TWICE",
            "names.csv: FILE_NOT_YET_READ",
            "notes.txt: FILE_UNKNOWN",
            "sites.csv:title COLUMN_UNKNOWN",
            "sites.csv:name COLUMN_MISSING");
    assertThat(intake.ask("select code from registry.organisation")).containsExactly("A");
  }

  @Test
  void aBrokenArchiveIsOneFinding() throws Exception {
    byte[] good = aCohort().zip();

    long id = intake.take(Arrays.copyOf(good, good.length / 2));

    assertThat(intake.findings(id)).containsExactly(": ARCHIVE_BROKEN");
    assertThat(intake.counts(id)).isEmpty();
  }

  @Test
  void aFailureAnywhereIsFollowedByTheSameResult() throws Exception {
    byte[] archive = manyPeople();
    int tasks = 0;
    long id = intake.submit(archive, false);
    boolean failed = true;
    while (failed) {
      failed = failsAfter(id, tasks % 3);
      tasks++;
    }

    assertThat(tasks).isGreaterThan(10);
    assertThat(intake.counts(id))
        .contains("participants.csv 2500/2499/0/0/1", "enrolments.csv 2500/2499/0/0/1");
    assertThat(intake.findings(id))
        .containsExactly(
            "participants.csv:1201:sex CHOICE_UNKNOWN",
            "enrolments.csv:1201:participant REFERENCE_UNKNOWN");
    assertThat(intake.ask("select count(*) from registry.participant")).containsExactly("2499");
    assertThat(intake.ask("select max(version) from registry.participant")).containsExactly("1");
    assertThat(intake.ask("select count(*) from registry.enrolment")).containsExactly("2499");
    assertThat(
            intake.ask("select count(*) from registry.change_trace where subject = 'PARTICIPANT'"))
        .containsExactly("5000");
  }

  private boolean failsAfter(long id, int tasks) throws IOException, SQLException {
    try {
      intake.run(id, tasks);
      return false;
    } catch (Intake.PlannedFailure planned) {
      return true;
    }
  }

  /** The first task stages the two organisations, the second fails with the two grants. */
  @Test
  void aPlannedFailureKeepsExactlyWhatWasCommitted() throws Exception {
    long id = intake.submit(manyPeople(), false);

    assertThatThrownBy(() -> intake.run(id, 1)).isInstanceOf(Intake.PlannedFailure.class);

    assertThat(intake.ask("select count(*) from batch.intake_row")).containsExactly("2");
    assertThat(intake.find(id).position().step()).isEqualTo(Position.Step.STAGE);
  }

  /** 2,500 people of one cohort; the one on line 1201 cannot be taken. */
  private static byte[] manyPeople() {
    StringBuilder people = new StringBuilder("participant,sex,consent\n");
    StringBuilder enrolments = new StringBuilder("cohort,participant,enrolled_on\n");
    for (int i = 1; i <= 2500; i++) {
      people.append("P").append(i).append(i == 1200 ? ",?," : ",M,").append("given\n");
      enrolments.append("C1,P").append(i).append(",2024-01-01\n");
    }
    return aCohort()
        .with("participants.csv", people.toString().getBytes(StandardCharsets.UTF_8))
        .with("enrolments.csv", enrolments.toString().getBytes(StandardCharsets.UTF_8))
        .zip();
  }

  private static String entry(byte[] archive, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }
}
