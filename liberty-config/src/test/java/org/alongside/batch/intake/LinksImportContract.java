package org.alongside.batch.intake;

import static org.alongside.server.testing.Bundle.aBundle;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on people, cohorts and grants, imported on whatever database. */
abstract class LinksImportContract {

  /** The tenth of June in London, the eleventh on Kiritimati. */
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-10T10:30:00Z"), ZoneOffset.UTC);

  @TempDir Path home;

  private Intake intake;

  abstract DataSource database();

  @BeforeEach
  void begin() {
    intake = new Intake(database(), home, NOON);
  }

  /** Three trainings and a club; P1 and P2 are trainers of T1, P1 of T2 as well. */
  private static Bundle aCascade() {
    return aBundle()
        .with("organisations.csv", "organisation,name,roles", "DON,A donor,donor")
        .with(
            "grants.csv",
            "grant,title,donor,starts_on,ends_on,currency",
            "G1,One,DON,2024-01-01,2024-12-31,USD")
        .with("programmes.csv", "programme,title,model", "PRG,Training,cascade")
        .with("areas.csv", "area,country,name", "GB-LND,GB,London")
        .with(
            "sites.csv",
            "site,name,country,time_zone",
            "HALL,The hall,GB,Europe/London",
            "FAR,The island,KI,Pacific/Kiritimati")
        .with(
            "cohorts.csv",
            "cohort,programme,site,starts_on,status",
            "T1,PRG,HALL,2024-01-01,open",
            "T2,PRG,HALL,2024-01-01,open",
            "T3,PRG,HALL,2024-01-01,open",
            "FAR,PRG,FAR,2024-01-01,open")
        .with(
            "participants.csv", "participant,sex,consent", "P1,M,given", "P2,M,given", "W1,F,given")
        .with(
            "enrolments.csv",
            "cohort,participant,spell,role,enrolled_on,exited_on,exit_reason",
            "T1,P1,1,trainer,2024-01-01,,",
            "T1,P2,1,participant,2024-01-01,2024-01-31,dropped",
            "T1,P2,2,trainer,2024-02-01,,",
            "T2,P1,1,trainer,2024-01-01,,",
            "T2,P2,1,participant,2024-01-01,,",
            "T3,P2,1,trainer,2024-01-01,,void")
        .with("sessions.csv", "cohort,session,held_on", "T1,S1,2024-03-01", "T2,S9,2024-03-01");
  }

  private static Bundle everythingGood() {
    return aCascade()
        .with(
            "published_results.csv",
            "indicator,scope_type,scope,country,period_start,period_end,detail,value,n,source",
            "R_CUM,organisation,,,2002-01-01,2023-12-31,over,50894,,Annual report",
            "R_CUM,organisation,,ZW,2002-01-01,2023-12-31,,1200.5,40,Annual report",
            "KNOW_CHG,donor,DON,,2023-01-01,2023-12-31,,-1.25,40,Study")
        .with(
            "attributes.csv",
            "participant,attribute,value",
            "P1,leader-role,village-head",
            "P1,displacement,none",
            "W1,leader-role,mayor")
        .with(
            "consents.csv",
            "participant,purpose,version,given_on,withdrawn_on",
            "P1,photo,2024-1,2024-01-01,2024-02-01",
            "P1,photo,2024-2,2024-02-02,",
            "P1,follow-up,2024-1,,")
        .with(
            "relations.csv",
            "participant,kind,related_participant",
            "P1,partner,",
            "P1,relative-of-leader,W1",
            "P1,colleague,W1",
            "P2,colleague,W1")
        .with(
            "pairs.csv",
            "pair,cohort,participant,partner,starts_on,ends_on,check_in_every_days",
            "B1,T1,P1,W1,2024-03-01,2024-05-31,14",
            "B2,FAR,P2,W1,2024-03-01,,")
        .with(
            "check_ins.csv",
            "pair,held_on,session",
            "B1,2024-03-01,S1",
            "B1,2024-05-31,",
            "B2,2024-06-11,")
        .with(
            "cascade_links.csv",
            "trainer,trained_in,led_cohort,share_percent",
            "P1,T1,T2,60",
            "P2,T1,T2,40",
            "P1,T2,T3,")
        .with(
            "referrals.csv",
            "referral,cohort,participant,referred_on,service,taken_up_on",
            "R1,T1,P1,2024-03-01,clinic,2024-03-04",
            "R2,FAR,,2024-06-11,counselling,")
        .with(
            "concerns.csv",
            "concern,cohort,raised_on,closed_on",
            "K1,T1,2024-03-01,2024-03-01",
            "K2,T2,2024-06-10,")
        .with(
            "organisation_metrics.csv",
            "organisation,metric,period_start,period_end,grant,women,men,other",
            "DON,promotions,2024-01-01,2024-03-31,G1,4,6,0",
            "DON,parental-leave,2024-01-01,2024-03-31,,4,6,")
        .with(
            "results_framework.csv",
            "grant,line,wording,level,indicator,filters,unit",
            "G1,1,Men reached in London,output,R_CUM,country=GB|area=GB-LND|sex=M,men",
            "G1,1.1,Laws changed,impact,,,laws")
        .with(
            "manual_results.csv",
            "grant,line,period_start,period_end,value,source",
            "G1,1.1,2024-01-01,2024-03-31,2,Gazette")
        .with(
            "targets.csv",
            "indicator,scope_type,scope,period_start,period_end,kind,set_on,value",
            "line:G1/1.1,grant,G1,2024-01-01,2024-12-31,cumulative,2024-01-01,3")
        .with(
            "expenditures.csv",
            "grant,period_start,period_end,country,amount,currency",
            "G1,2024-01-01,2024-03-31,,1200.505,USD",
            "G1,2024-01-01,2024-03-31,GB,-3,USD");
  }

  @Test
  void allOfItGoesInAndASecondTimeChangesNothing() throws Exception {
    long id = intake.take(everythingGood().zip());

    assertThat(intake.findings(id)).isEmpty();
    assertThat(intake.counts(id))
        .contains(
            "published_results.csv 3/3/0/0/0",
            "attributes.csv 3/3/0/0/0",
            "consents.csv 3/3/0/0/0",
            "relations.csv 4/4/0/0/0",
            "pairs.csv 2/2/0/0/0",
            "check_ins.csv 3/3/0/0/0",
            "cascade_links.csv 3/3/0/0/0",
            "referrals.csv 2/2/0/0/0",
            "concerns.csv 2/2/0/0/0",
            "organisation_metrics.csv 2/2/0/0/0",
            "results_framework.csv 2/2/0/0/0",
            "manual_results.csv 1/1/0/0/0",
            "targets.csv 1/1/0/0/0",
            "expenditures.csv 2/2/0/0/0");
    assertThat(intake.ask("select count(*) from registry.relation where related_participant = ''"))
        .containsExactly("1");

    String traces = intake.ask("select count(*) from registry.change_trace").get(0);
    long again = intake.take(everythingGood().zip());
    assertThat(intake.findings(again)).isEmpty();
    assertThat(intake.counts(again))
        .allMatch(line -> line.matches("\\S+ (\\d+)/0/0/\\1/0"), "is all unchanged");
    assertThat(intake.ask("select count(*) from registry.change_trace")).containsExactly(traces);
  }

  @Test
  void rowsOfPeopleThatCannotBeStayOutEachForItself() throws Exception {
    long id =
        intake.take(
            everythingGood()
                .with(
                    "attributes.csv",
                    "participant,attribute,value",
                    "P1,disability,cannot see well",
                    "NOBODY,disability,none")
                .with(
                    "consents.csv",
                    "participant,purpose,version,given_on,withdrawn_on",
                    "P1,photo,1,2024-02-02,2024-02-01",
                    "P1,dancing,1,2024-02-02,",
                    "P1,quote,1,,2024-02-01",
                    "P1,survey,1,0000-02-01,")
                .with(
                    "relations.csv",
                    "participant,kind,related_participant",
                    "P1,partner,NOBODY",
                    "P1,partner,P1",
                    "P1,partner,",
                    "P1,partner,")
                .with(
                    "pairs.csv",
                    "pair,cohort,participant,partner,starts_on,ends_on,check_in_every_days",
                    "B1,T1,P1,P1,2024-03-01,,14",
                    "B2,T1,P1,W1,2024-03-01,2024-02-01,14",
                    "B3,T1,P1,NOBODY,2024-03-01,,14",
                    "B4,T1,P1,W1,2024-03-01,,0",
                    "B5,T1,P1,W1,2024-03-01,2024-05-31,7",
                    "B6,T1,P1,W1,2024-03-01,,7")
                .with(
                    "check_ins.csv",
                    "pair,held_on,session",
                    "B5,2024-06-01,",
                    "B5,2024-02-29,",
                    "B6,2024-06-11,",
                    "B6,2024-06-10,S9",
                    "B4,2024-06-10,")
                .with(
                    "referrals.csv",
                    "referral,cohort,participant,referred_on,service,taken_up_on",
                    "R1,T1,,2024-06-11,clinic,",
                    "R2,T1,,2024-06-10,clinic,2024-06-09",
                    "R3,T1,NOBODY,2024-06-10,clinic,",
                    "R4,T1,,2024-06-10,,")
                .with(
                    "concerns.csv",
                    "concern,cohort,raised_on,closed_on",
                    "K1,T1,2024-06-02,2024-06-01",
                    "K2,T1,2024-06-11,")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "attributes.csv:2:value CODE_MALFORMED",
            "attributes.csv:3:participant REFERENCE_UNKNOWN",
            "consents.csv:2:withdrawn_on DATES_REVERSED",
            "consents.csv:3:purpose CHOICE_UNKNOWN",
            "consents.csv:4:withdrawn_on WITHDRAWN_WITHOUT_CONSENT",
            "consents.csv:5:given_on DATE_TOO_EARLY",
            "relations.csv:2:related_participant RELATED_NOT_REGISTERED",
            "relations.csv:3:related_participant SAME_PERSON",
            "relations.csv:5:participant KEY_TWICE",
            "pairs.csv:2:partner SAME_PERSON",
            "pairs.csv:3:ends_on DATES_REVERSED",
            "pairs.csv:4:partner REFERENCE_UNKNOWN",
            "pairs.csv:5:check_in_every_days NUMBER_OUT_OF_RANGE",
            "check_ins.csv:2:held_on CHECK_IN_OUTSIDE_PAIR",
            "check_ins.csv:3:held_on CHECK_IN_OUTSIDE_PAIR",
            "check_ins.csv:4:held_on DATE_IN_FUTURE",
            "check_ins.csv:5:session REFERENCE_UNKNOWN",
            "check_ins.csv:6:pair REFERENCE_UNKNOWN",
            "referrals.csv:2:referred_on DATE_IN_FUTURE",
            "referrals.csv:3:taken_up_on DATES_REVERSED",
            "referrals.csv:4:participant REFERENCE_UNKNOWN",
            "referrals.csv:5:service VALUE_MISSING",
            "concerns.csv:2:closed_on DATES_REVERSED",
            "concerns.csv:3:raised_on DATE_IN_FUTURE");
  }

  @Test
  void rowsOfGrantsThatCannotBeStayOutEachForItself() throws Exception {
    long id =
        intake.take(
            everythingGood()
                .with(
                    "published_results.csv",
                    "indicator,scope_type,scope,country,period_start,period_end,detail,value,n,source",
                    "R_CUM,grant,G9,,2002-01-01,2023-12-31,,1,,Report",
                    "R_CUM,grant,,,2002-01-01,2023-12-31,,1,,Report",
                    "MEN_EVER,organisation,,,2002-01-01,2023-12-31,,1,,Report",
                    "R_CUM,organisation,,,2002-01-01,2001-12-31,,1,-1,Report")
                .with(
                    "organisation_metrics.csv",
                    "organisation,metric,period_start,period_end,grant,women,men,other",
                    "DON,promotions,2024-01-01,2024-03-31,,-4,6,",
                    "DON,hires,2024-01-01,2023-03-31,,4,6,",
                    "DON,firings,2024-01-01,2024-03-31,,4,6,",
                    "DON,headcount,2024-01-01,2024-03-31,G9,4,6,")
                .with(
                    "results_framework.csv",
                    "grant,line,wording,level,indicator,filters,unit",
                    "G1,1,Men,output,MEN,,",
                    "G1,2,Men,output,R_CUM,country:ZW,",
                    "G1,3,Men,output,R_CUM,programme=NONE,",
                    "G1,4,Men,outline,R_CUM,,",
                    "G1,5,Men,output,R_CUM,,",
                    "G9,6,Men,output,,,")
                .with(
                    "manual_results.csv",
                    "grant,line,period_start,period_end,value,source",
                    "G1,5,2024-01-01,2024-03-31,2,",
                    "G1,9,2024-01-01,2024-03-31,2,",
                    "G9,5,2024-01-01,2024-03-31,2,")
                .with(
                    "targets.csv",
                    "indicator,scope_type,scope,period_start,period_end,kind,set_on,value",
                    "line:G1/5,grant,G1,2024-01-01,2024-12-31,cumulative,2024-01-01,3",
                    "line:G1/1,grant,G1,2024-01-01,2024-12-31,cumulative,2024-01-01,3",
                    "line:G1,grant,G1,2024-01-01,2024-12-31,cumulative,2024-01-01,3")
                .with(
                    "expenditures.csv",
                    "grant,period_start,period_end,country,amount,currency",
                    "G1,2024-01-01,2024-03-31,,1,EUR",
                    "G1,2024-01-01,2023-03-31,,1,USD",
                    "G1,2024-01-01,2024-03-31,ZWE,1,USD",
                    "G1,2024-01-01,2024-03-31,GB,1,US Dollar")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "published_results.csv:2:scope REFERENCE_UNKNOWN",
            "published_results.csv:3:scope SCOPE_MISSING",
            "published_results.csv:4:indicator INDICATOR_NOT_COUNTED",
            "published_results.csv:5:n NUMBER_OUT_OF_RANGE",
            "organisation_metrics.csv:2:women NUMBER_OUT_OF_RANGE",
            "organisation_metrics.csv:3:period_end DATES_REVERSED",
            "organisation_metrics.csv:4:metric CHOICE_UNKNOWN",
            "organisation_metrics.csv:5:grant REFERENCE_UNKNOWN",
            "results_framework.csv:2:indicator INDICATOR_UNKNOWN",
            "results_framework.csv:3:filters FILTER_MALFORMED",
            "results_framework.csv:4:filters REFERENCE_UNKNOWN",
            "results_framework.csv:5:level CHOICE_UNKNOWN",
            "results_framework.csv:7:grant REFERENCE_UNKNOWN",
            "manual_results.csv:2:line LINE_NOT_MANUAL",
            "manual_results.csv:3:line REFERENCE_UNKNOWN",
            "manual_results.csv:4:grant REFERENCE_UNKNOWN",
            "targets.csv:3:indicator REFERENCE_UNKNOWN",
            "targets.csv:4:indicator REFERENCE_UNKNOWN",
            "expenditures.csv:2:currency OTHER_CURRENCY",
            "expenditures.csv:3:period_end DATES_REVERSED",
            "expenditures.csv:4:country COUNTRY_UNKNOWN",
            "expenditures.csv:5:currency CURRENCY_UNKNOWN");
  }

  @Test
  void onlyTrainersLeadAndTogetherTheyHoldTheWhole() throws Exception {
    long id =
        intake.take(
            aCascade()
                .with(
                    "cascade_links.csv",
                    "trainer,trained_in,led_cohort,share_percent",
                    "P2,T2,FAR,10",
                    "P2,T3,FAR,10",
                    "W1,T1,FAR,10",
                    "P1,T1,FAR,60",
                    "P2,T1,FAR,40.5",
                    "P1,T2,FAR,")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "cascade_links.csv:2:trainer TRAINER_NOT_ENROLLED",
            "cascade_links.csv:3:trainer TRAINER_NOT_ENROLLED",
            "cascade_links.csv:4:trainer TRAINER_NOT_ENROLLED",
            "cascade_links.csv:6:share_percent CASCADE_OVER_100_PERCENT");

    long later =
        intake.take(
            aBundle()
                .with(
                    "cascade_links.csv",
                    "trainer,trained_in,led_cohort,share_percent",
                    "P2,T1,FAR,45",
                    "P1,T1,FAR,55")
                .zip());
    assertThat(intake.findings(later)).isEmpty();
    assertThat(intake.counts(later)).containsExactly("cascade_links.csv 2/1/1/0/0");
  }

  @Test
  void noCohortIsLedInTheEndBySomebodyTrainedInIt() throws Exception {
    long id =
        intake.take(
            aCascade()
                .with(
                    "enrolments.csv",
                    "cohort,participant,role,enrolled_on",
                    "T1,P1,trainer,2024-01-01",
                    "T2,P1,trainer,2024-01-01",
                    "T3,P1,trainer,2024-01-01",
                    "T3,P2,trainer,2024-01-01")
                .with(
                    "cascade_links.csv",
                    "trainer,trained_in,led_cohort",
                    "P1,T2,T3",
                    "P1,T3,T3",
                    "P1,T3,T1",
                    "P1,T1,T2",
                    "P1,T1,FAR")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "cascade_links.csv:3:led_cohort CASCADE_LOOP",
            "cascade_links.csv:5:led_cohort CASCADE_LOOP");

    long later =
        intake.take(
            aBundle()
                .with(
                    "cascade_links.csv",
                    "trainer,trained_in,led_cohort",
                    "P1,T1,T2",
                    "P2,T3,T1",
                    "P1,T2,T1")
                .zip());
    assertThat(intake.findings(later))
        .containsExactly("cascade_links.csv:2:led_cohort CASCADE_LOOP");
    assertThat(intake.counts(later)).containsExactly("cascade_links.csv 3/2/0/0/1");
  }

  @Test
  void whatIsThereAlreadyBindsLaterRows() throws Exception {
    intake.take(everythingGood().zip());

    long id =
        intake.take(
            aBundle()
                .with(
                    "pairs.csv",
                    "pair,cohort,participant,partner,starts_on,ends_on",
                    "B1,T1,P1,W1,2024-03-01,2024-05-30",
                    "B2,T2,P2,W1,2024-03-01,2024-06-11")
                .with(
                    "results_framework.csv",
                    "grant,line,wording,indicator",
                    "G1,1.1,Laws changed,R_CUM",
                    "G1,1,Men reached,")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "pairs.csv:2:ends_on CHECK_IN_OUTSIDE_PAIR",
            "results_framework.csv:2:indicator LINE_HAS_RESULTS");
  }

  @Test
  void aRowThatPassesToAnotherCohortLeavesATraceOfBoth() throws Exception {
    intake.take(everythingGood().zip());
    String last = intake.ask("select max(id) from registry.change_trace").get(0);

    intake.take(
        aBundle()
            .with("referrals.csv", "referral,cohort,referred_on,service", "R1,T3,2024-03-01,clinic")
            .with("check_ins.csv", "pair,held_on", "B2,2024-06-10")
            .zip());

    assertThat(
            intake.ask(
                "select c.code from registry.change_trace t join registry.cohort c on c.id ="
                    + " t.subject_id where t.subject = 'COHORT' and t.id > "
                    + last
                    + " order by c.code"))
        .containsExactly("FAR", "T1", "T3");
  }
}
