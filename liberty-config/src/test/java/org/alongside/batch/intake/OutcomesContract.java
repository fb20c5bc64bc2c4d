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

/** Surveys, steps, pledges, feedback and narratives in a bundle, on whatever database. */
abstract class OutcomesContract {

  /** Half past eleven in London, on 10 June. */
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-10T10:30:00Z"), ZoneOffset.UTC);

  private static final String RESPONSES =
      "cohort,participant,spell,instrument,wave,taken_on,respondent";
  private static final String ANSWERS = RESPONSES + ",item,answer";

  @TempDir Path home;

  private Intake intake;

  abstract DataSource database();

  @BeforeEach
  void begin() {
    intake = new Intake(database(), home, NOON);
  }

  /** One cohort; P1 came twice, P2 once, P3 only applied. */
  private static Bundle aCohort() {
    return aBundle()
        .with("organisations.csv", "organisation,name", "IMP,A partner")
        .with("programmes.csv", "programme,title,model", "PRG,Groups,group")
        .with("sites.csv", "site,name,country,time_zone", "HALL,The hall,GB,Europe/London")
        .with(
            "cohorts.csv",
            "cohort,programme,site,implementer,starts_on,status",
            "C1,PRG,HALL,IMP,2024-01-01,open")
        .with(
            "participants.csv", "participant,sex,consent", "P1,M,given", "P2,M,given", "P3,M,given")
        .with(
            "enrolments.csv",
            "cohort,participant,spell,applied_on,enrolled_on,exited_on",
            "C1,P1,1,,2024-01-01,2024-03-01",
            "C1,P1,2,,2024-04-01,",
            "C1,P2,,,2024-01-01,",
            "C1,P3,,2024-01-01,,")
        .with(
            "instruments.csv",
            "instrument,title,kind,family,version,language,direction,anonymous",
            "KN,A test,knowledge,KNOW,1,en,,",
            "AT,A scale,attitude,,,,up,no",
            "AC,A survey,action,,,,,no",
            "AN,Another scale,attitude,,,,down,yes")
        .with(
            "items.csv",
            "instrument,item,text,topic,answer_min,answer_max,correct_answer,reversed",
            "KN,Q1,What is right?,law,1,3,2,",
            "AT,Q1,It is so.,home,-2,2,,no",
            "AT,Q2,It is not so.,home,-2,2,,yes",
            "AC,Q1,Did you?,,,,,",
            "AN,Q1,It is so.,,1.5,3,,");
  }

  private static Bundle outcomes() {
    return aCohort()
        .with(
            "responses.csv",
            RESPONSES,
            "C1,P1,,KN,E,2024-01-01,",
            "C1,P1,2,KN,G,2024-05-01,",
            "C1,P2,1,AC,F12,2024-06-10,",
            "C1,,,AN,E,2024-01-02,1",
            "C1,,,AN,E,2024-01-02,2")
        .with(
            "answers.csv",
            ANSWERS,
            "C1,P1,,KN,E,2024-01-01,,Q1,2",
            "C1,P1,2,KN,G,2024-05-01,,Q1,NA",
            "C1,P2,1,AC,F12,2024-06-10,,Q1,yes",
            "C1,,,AN,E,2024-01-02,1,Q1,2.5",
            "C1,,,AN,E,2024-01-02,2,Q1,")
        .with(
            "steps.csv",
            "participant,cohort,type,committed_on,done_on,verified",
            "P1,C1,shares the cooking,2024-02-01,,",
            "P1,C1,listens,2024-02-01,2024-02-20,yes",
            "P2,C1,speaks up,,2024-06-10,no")
        .with(
            "pledges.csv",
            "cohort,pledge,participant,pledged_on,number,text",
            "C1,1,P1,2024-03-01,,I will listen.",
            "C1,2,,2024-03-01,40,")
        .with(
            "feedback.csv",
            "cohort,given_on,respondent,rating,words,answered_on,what_changed",
            "C1,2024-03-01,1,4,He listens.,2024-03-10,We begin later.",
            "C1,2024-03-01,2,,,,")
        .with(
            "narratives.csv",
            "narrative,cohort,text,language,attribution,consent_on,expires_on,withdrawn_on",
            "N1,C1,\"I listen, now.\",en,A father,2024-03-01,2025-03-01,");
  }

  private static final String[] ALL_CREATED = {
    "instruments.csv 4/4/0/0/0",
    "items.csv 5/5/0/0/0",
    "responses.csv 5/5/0/0/0",
    "answers.csv 5/5/0/0/0",
    "steps.csv 3/3/0/0/0",
    "pledges.csv 2/2/0/0/0",
    "feedback.csv 2/2/0/0/0",
    "narratives.csv 1/1/0/0/0"
  };

  private static final String[] ALL_UNCHANGED = {
    "instruments.csv 4/0/0/4/0",
    "items.csv 5/0/0/5/0",
    "responses.csv 5/0/0/5/0",
    "answers.csv 5/0/0/5/0",
    "steps.csv 3/0/0/3/0",
    "pledges.csv 2/0/0/2/0",
    "feedback.csv 2/0/0/2/0",
    "narratives.csv 1/0/0/1/0"
  };

  @Test
  void everyRowOfAGoodBundleGoesIn() throws Exception {
    long id = intake.take(outcomes().zip());

    assertThat(intake.findings(id)).isEmpty();
    assertThat(intake.counts(id)).endsWith(ALL_CREATED);
    assertThat(
            intake.ask(
                "select e.spell from registry.response r join registry.enrolment e on e.id ="
                    + " r.enrolment_id order by r.taken_on"))
        .containsExactly("1", "2", "1");
    assertThat(
            intake.ask(
                "select a.answer from registry.answer a join registry.response r on r.id ="
                    + " a.response_id order by r.taken_on, r.respondent"))
        .containsExactly("2", "2.5", "null", "NA", "yes");
    assertThat(intake.ask("select people from registry.pledge order by code"))
        .containsExactly("null", "40");
    assertThat(
            intake.ask(
                "select count(*) from registry.step where done_on <= cast('2024-06-10' as date)"))
        .containsExactly("2");
  }

  @Test
  void theSameBundleTwiceChangesNothing() throws Exception {
    intake.take(outcomes().zip());
    String traces = intake.ask("select count(*) from registry.change_trace").get(0);

    long again = intake.take(outcomes().zip());

    assertThat(intake.findings(again)).isEmpty();
    assertThat(intake.counts(again)).endsWith(ALL_UNCHANGED);
    assertThat(intake.ask("select count(*) from registry.change_trace")).containsExactly(traces);
    assertThat(intake.ask("select max(version) from registry.answer")).containsExactly("1");
  }

  @Test
  void aChangeIsTracedToThePersonOrElseToTheCohort() throws Exception {
    intake.take(aCohort().zip());
    String last = intake.ask("select max(id) from registry.change_trace").get(0);

    intake.take(
        aBundle()
            .with(
                "responses.csv",
                RESPONSES,
                "C1,P1,,KN,E,2024-01-01,",
                "C1,P1,2,KN,G,2024-05-01,",
                "C1,,,AN,E,2024-01-02,1")
            .zip());

    assertThat(
            intake.ask(
                "select t.subject from registry.change_trace t where t.id > "
                    + last
                    + " order by t.subject"))
        .containsExactly("COHORT", "PARTICIPANT");
    assertThat(
            intake.ask(
                "select p.code from registry.change_trace t join registry.participant p on p.id ="
                    + " t.subject_id where t.id > "
                    + last
                    + " and t.subject = 'PARTICIPANT'"))
        .containsExactly("P1");
  }

  @Test
  void surveysThatCannotBeAreRejectedRowByRow() throws Exception {
    long id =
        intake.take(
            aCohort()
                .with(
                    "instruments.csv",
                    "instrument,title,kind,direction,anonymous",
                    "KN,A test,knowledge,up,",
                    "AT,A scale,attitude,up,",
                    "NO,No direction,attitude,,",
                    "AC,A survey,action,,",
                    "AN,Another scale,attitude,down,yes")
                .with(
                    "items.csv",
                    "instrument,item,answer_min,answer_max,correct_answer,reversed",
                    "KN,Q1,1,3,4,",
                    "KN,Q2,,,,yes",
                    "AT,Q1,3,1,,",
                    "AT,Q2,1,,,",
                    "AT,Q3,,,,yes",
                    "AT,Q4,1,3,,",
                    "AC,Q1,0,1,,",
                    "NO,Q1,1,3,,",
                    "AN,Q1,1,3,,")
                .with(
                    "responses.csv",
                    RESPONSES,
                    "C1,,,AT,E,2024-01-01,1",
                    "C1,P1,,AN,E,2024-01-01,",
                    "C1,P1,,AT,E,2023-12-31,",
                    "C1,P1,3,AT,G,2024-05-01,",
                    "C1,P2,,AT,E,2024-06-11,",
                    "C1,P3,,AT,E,2024-01-02,",
                    "C1,,,AN,E,2024-01-01,",
                    "C1,P2,,AT,E,2024-01-01,9",
                    "C1,P9,,AT,E,2024-01-01,",
                    "C1,P2,,AC,G2,2024-01-01,",
                    "C1,P2,,AC,G,2024-01-01,",
                    "C1,P2,1,AC,G,2024-01-01,",
                    "C1,,2,AN,E,2024-01-01,3")
                .with(
                    "answers.csv",
                    ANSWERS,
                    "C1,P1,,AT,E,2023-12-31,,Q4,4",
                    "C1,P1,,AT,E,2023-12-31,,Q4,3",
                    "C1,P1,,AT,E,2023-12-31,,Q1,3",
                    "C1,P1,,AT,F3,2023-12-31,,Q4,3",
                    "C1,P2,,AC,G,2024-01-01,,Q1,1",
                    "C1,P3,,AT,E,2024-01-02,,Q4,NA",
                    "C1,P2,,AT,E,2024-06-11,,Q4,2")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "instruments.csv:2:direction CELL_WITHOUT_MEANING",
            "instruments.csv:4:direction DIRECTION_MISSING",
            "items.csv:2:correct_answer ANSWER_OUT_OF_RANGE",
            "items.csv:3:correct_answer ITEM_NOT_SCORED",
            "items.csv:3:reversed CELL_WITHOUT_MEANING",
            "items.csv:4:answer_max ANSWER_RANGE_REVERSED",
            "items.csv:5:answer_max ANSWER_RANGE_MISSING",
            "items.csv:6:answer_min ANSWER_RANGE_MISSING",
            "items.csv:8:answer_min CELL_WITHOUT_MEANING",
            "items.csv:8:answer_max CELL_WITHOUT_MEANING",
            "items.csv:9:instrument REFERENCE_UNKNOWN",
            "responses.csv:2:participant PARTICIPANT_NOT_NAMED",
            "responses.csv:3:participant PARTICIPANT_IN_ANONYMOUS",
            "responses.csv:4:taken_on RESPONSE_BEFORE_ENROLMENT",
            "responses.csv:5:spell ENROLMENT_UNKNOWN",
            "responses.csv:6:taken_on DATE_IN_FUTURE",
            "responses.csv:7:taken_on RESPONSE_BEFORE_ENROLMENT",
            "responses.csv:8:respondent RESPONDENT_MISSING",
            "responses.csv:9:respondent RESPONDENT_NOT_EMPTY",
            "responses.csv:10:participant REFERENCE_UNKNOWN",
            "responses.csv:11:wave CHOICE_UNKNOWN",
            "responses.csv:13:cohort KEY_TWICE",
            "responses.csv:14:spell SPELL_WITHOUT_PARTICIPANT",
            "answers.csv:2:answer ANSWER_OUT_OF_RANGE",
            "answers.csv:3:cohort KEY_TWICE",
            "answers.csv:4:item REFERENCE_UNKNOWN",
            "answers.csv:5:wave RESPONSE_UNKNOWN",
            "answers.csv:6:answer ANSWER_NOT_YES_OR_NO",
            "answers.csv:8:wave RESPONSE_UNKNOWN");
    assertThat(intake.ask("select count(*) from registry.response")).containsExactly("3");
    assertThat(intake.ask("select answer from registry.answer")).containsExactly("NA");
  }

  @Test
  void whatPeopleDidAndSaidIsCheckedRowByRow() throws Exception {
    long id =
        intake.take(
            aCohort()
                .with(
                    "steps.csv",
                    "participant,cohort,type,committed_on,done_on",
                    "P1,C1,cooks,,",
                    "P1,C1,cooks,2024-02-02,2024-02-01",
                    "P1,C1,cooks,2024-02-01,2024-06-11",
                    "P1,C1,cooks,2024-02-01,2024-06-10",
                    "P1,C1,cooks,2024-02-01,",
                    "P9,C1,cooks,2024-02-01,")
                .with(
                    "pledges.csv",
                    "cohort,pledge,participant,pledged_on,number",
                    "C1,A,P1,2024-02-01,2",
                    "C1,B,,2024-02-01,0",
                    "C1,C,,2024-06-11,",
                    "C1,D,,2024-06-10,")
                .with(
                    "feedback.csv",
                    "cohort,given_on,respondent,rating,answered_on",
                    "C1,2024-02-01,1,6,",
                    "C1,2024-02-01,2,5,2024-01-31",
                    "C1,2024-06-11,3,5,",
                    "C1,2024-02-01,4,5,2024-02-01")
                .with(
                    "narratives.csv",
                    "narrative,cohort,text,consent_on,expires_on,withdrawn_on",
                    "A,C1,Words,2024-02-01,2024-01-31,",
                    "B,C1,Words,2024-02-01,,2024-01-31",
                    "C,C1,Words,2024-06-11,,",
                    "D,C1,,2024-02-01,,",
                    "E,C9,Words,2024-02-01,,",
                    "F,C1,Words,2024-02-01,,")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "steps.csv:2:committed_on STEP_WITHOUT_DAY",
            "steps.csv:3:done_on DONE_BEFORE_COMMITTED",
            "steps.csv:4:done_on DATE_IN_FUTURE",
            "steps.csv:5:done_on STEP_ALSO_OPEN",
            "steps.csv:7:participant REFERENCE_UNKNOWN",
            "pledges.csv:2:number PLEDGE_NUMBER_WITH_PARTICIPANT",
            "pledges.csv:3:number NUMBER_OUT_OF_RANGE",
            "pledges.csv:4:pledged_on DATE_IN_FUTURE",
            "feedback.csv:2:rating NUMBER_OUT_OF_RANGE",
            "feedback.csv:3:answered_on ANSWERED_BEFORE_GIVEN",
            "feedback.csv:4:given_on DATE_IN_FUTURE",
            "narratives.csv:2:expires_on CONSENT_ENDS_BEFORE_GIVEN",
            "narratives.csv:3:withdrawn_on CONSENT_ENDS_BEFORE_GIVEN",
            "narratives.csv:4:consent_on DATE_IN_FUTURE",
            "narratives.csv:5:text VALUE_MISSING",
            "narratives.csv:6:cohort REFERENCE_UNKNOWN");
    assertThat(intake.ask("select count(*) from registry.step")).containsExactly("2");
    assertThat(intake.ask("select code from registry.pledge")).containsExactly("D");
    assertThat(intake.ask("select respondent from registry.feedback")).containsExactly("4");
    assertThat(intake.ask("select code from registry.narrative")).containsExactly("F");
  }

  @Test
  void anAnswerIsMendedAndAnInstrumentInUseStaysWhatItIs() throws Exception {
    intake.take(outcomes().zip());

    long id =
        intake.take(
            aBundle()
                .with("instruments.csv", "instrument,title,kind,anonymous", "KN,T,action,yes")
                .with(
                    "answers.csv",
                    ANSWERS,
                    "C1,P1,,KN,E,2024-01-01,,Q1,3",
                    "C1,,,AN,E,2024-01-02,2,Q1,1",
                    "C1,,,AN,E,2024-01-02,2,Q2,2")
                .zip());

    assertThat(intake.findings(id))
        .containsExactly(
            "instruments.csv:2:kind INSTRUMENT_IN_USE",
            "instruments.csv:2:anonymous INSTRUMENT_IN_USE",
            "answers.csv:3:answer ANSWER_OUT_OF_RANGE",
            "answers.csv:4:item REFERENCE_UNKNOWN");
    assertThat(intake.counts(id))
        .containsExactly("instruments.csv 1/0/0/0/1", "answers.csv 3/0/1/0/2");
    assertThat(intake.ask("select answer from registry.answer where version = 2"))
        .containsExactly("3");
  }
}
