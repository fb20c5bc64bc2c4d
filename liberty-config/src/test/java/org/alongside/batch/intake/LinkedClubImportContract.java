package org.alongside.batch.intake;

import static org.alongside.server.testing.Bundle.aBundle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import is no way into a club linked to key populations for whom it is not open to (domain
 * spec, section 8): neither to change it, nor to find out about it, nor to come to see its people.
 */
abstract class LinkedClubImportContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-10T12:00:00Z"), ZoneOffset.UTC);

  /** Everything that would follow if it were written. */
  private static final String CHANGES = "select count(*) from registry.change_trace";

  @TempDir private Path home;

  private Intake intake;

  abstract DataSource database();

  /** A common cohort with P1 and K2, and a club of the team TRUST with K1 and K2, a pair. */
  @BeforeEach
  void begin() throws Exception {
    intake = new Intake(database(), home, NOON);
    long id =
        intake
            .from()
            .take(
                aBundle()
                    .with(
                        "organisations.csv",
                        "organisation,name,roles",
                        "TRUST,A trust,implementer",
                        "REST,All others,implementer")
                    .with("programmes.csv", "programme,title,model", "PRG,Clubs,club")
                    .with(
                        "sites.csv",
                        "site,name,country,time_zone",
                        "HALL,The hall,GB,Europe/London")
                    .with(
                        "cohorts.csv",
                        "cohort,programme,site,implementer,starts_on,status,key_population_linked",
                        "OPEN,PRG,HALL,REST,2024-01-01,open,no",
                        "CLUB,PRG,HALL,TRUST,2024-01-01,open,yes")
                    .with(
                        "participants.csv",
                        "participant,sex,birth_year,consent",
                        "P1,M,1990,given",
                        "K1,M,1991,given",
                        "K2,M,1992,given")
                    .with(
                        "enrolments.csv",
                        "cohort,participant,enrolled_on",
                        "OPEN,P1,2024-01-01",
                        "OPEN,K2,2024-01-01",
                        "CLUB,K1,2024-01-01",
                        "CLUB,K2,2024-01-01")
                    .with("sessions.csv", "cohort,session,held_on", "CLUB,S1,2024-02-01")
                    .with(
                        "pairs.csv",
                        "pair,cohort,participant,partner,starts_on",
                        "B1,CLUB,K1,K2,2024-02-01")
                    .with("concerns.csv", "concern,cohort,raised_on", "C1,CLUB,2024-02-01")
                    .zip());
    assertThat(intake.findings(id)).as("anybody may bring a new club").isEmpty();
  }

  /** One row of every way to the club, its people or their records. */
  private static Bundle intoTheClub() {
    return aBundle()
        .with(
            "cohorts.csv",
            "cohort,programme,site,starts_on,status,key_population_linked",
            "CLUB,PRG,HALL,2024-01-01,open,no")
        .with(
            "participants.csv",
            "participant,sex,consent,merged_into",
            "K1,F,given,",
            "P1,M,given,K1")
        .with("attributes.csv", "participant,attribute,value", "K1,leader-role,mayor")
        .with("relations.csv", "participant,kind,related_participant", "P1,colleague,K1")
        .with(
            "enrolments.csv",
            "cohort,participant,enrolled_on",
            "OPEN,K1,2024-01-01",
            "CLUB,P1,2024-01-01")
        .with("sessions.csv", "cohort,session,held_on", "CLUB,S1,2024-02-02")
        .with("attendance.csv", "cohort,session,participant,attendance", "CLUB,S1,K2,present")
        .with("steps.csv", "participant,cohort,type,done_on", "K1,OPEN,talk,2024-03-01")
        .with("pledges.csv", "cohort,pledge,pledged_on,number", "CLUB,1,2024-03-01,3")
        .with("pairs.csv", "pair,cohort,participant,partner,starts_on", "B1,OPEN,P1,K2,2024-02-01")
        .with("check_ins.csv", "pair,held_on", "B1,2024-03-01")
        .with("feedback.csv", "cohort,given_on,respondent,rating", "OPEN,2024-03-01,K1,4")
        .with("concerns.csv", "concern,cohort,raised_on", "C1,OPEN,2024-02-01");
  }

  @Test
  void whoeverIsNotOfItsTeamIsRefusedEveryRowInTheSameWords() throws Exception {
    List<String> before = intake.ask(CHANGES);
    long id = intake.from("REST").take(intoTheClub().zip());
    assertThat(intake.findings(id))
        .containsExactly(
            "cohorts.csv:2:cohort RECORD_OUT_OF_REACH",
            "participants.csv:2:participant RECORD_OUT_OF_REACH",
            "participants.csv:3:participant RECORD_OUT_OF_REACH",
            "attributes.csv:2:participant RECORD_OUT_OF_REACH",
            "relations.csv:2:participant RECORD_OUT_OF_REACH",
            "enrolments.csv:2:cohort RECORD_OUT_OF_REACH",
            "enrolments.csv:3:cohort RECORD_OUT_OF_REACH",
            "sessions.csv:2:cohort RECORD_OUT_OF_REACH",
            "attendance.csv:2:cohort RECORD_OUT_OF_REACH",
            "steps.csv:2:participant RECORD_OUT_OF_REACH",
            "pledges.csv:2:cohort RECORD_OUT_OF_REACH",
            "pairs.csv:2:pair RECORD_OUT_OF_REACH",
            "check_ins.csv:2:pair RECORD_OUT_OF_REACH",
            "feedback.csv:2:cohort RECORD_OUT_OF_REACH",
            "concerns.csv:2:concern RECORD_OUT_OF_REACH");
    assertThat(intake.ask(CHANGES)).isEqualTo(before);
  }

  @Test
  void itsTeamIsRefusedNothing() throws Exception {
    long id = intake.from("TRUST").take(intoTheClub().zip());
    assertThat(intake.findings(id)).noneMatch(finding -> finding.endsWith("RECORD_OUT_OF_REACH"));
    assertThat(
            intake.ask(
                "select case when key_population_linked then 1 else 0 end from registry.cohort"
                    + " where code = 'CLUB'"))
        .as("only its team ends what protects it")
        .containsExactly("0");
  }

  @Test
  void whoeverIsSeenElsewhereIsOpenThere() throws Exception {
    long id =
        intake
            .from("REST")
            .take(
                aBundle()
                    .with(
                        "participants.csv", "participant,sex,birth_year,consent", "K2,M,1993,given")
                    .with("steps.csv", "participant,cohort,type,done_on", "K2,OPEN,talk,2024-03-01")
                    .zip());
    assertThat(intake.findings(id)).isEmpty();
    assertThat(intake.ask("select birth_year from registry.participant where code = 'K2'"))
        .containsExactly("1993");
  }

  @Test
  void refusedRowsGoBackToTheirSenderOnly() throws Exception {
    long id = intake.from("REST").take(intoTheClub().zip());
    assertThat(intake.rejects(id, "tester")).isNotEmptyFile();
    assertThatThrownBy(() -> intake.rejects(id, "manager"))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("sender of this import");
  }
}
