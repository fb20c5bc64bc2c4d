package org.alongside.batch.intake.bundle;

import static org.alongside.batch.intake.bundle.BundleFile.define;

import java.util.List;
import org.alongside.registry.assessment.AnswerRow;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.assessment.ResponseRow;
import org.alongside.registry.feedback.FeedbackRow;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.narrative.NarrativeRow;
import org.alongside.registry.pledge.PledgeRow;
import org.alongside.registry.step.StepRow;
import org.alongside.registry.trace.Subject;

/** What came of it: surveys, steps, pledges, feedback, narratives. */
public final class Outcomes {

  private static final List<String> RESPONSE_KEY =
      List.of("cohort", "participant", "spell", "instrument", "wave", "taken_on", "respondent");

  public static final BundleFile<InstrumentRow> INSTRUMENTS =
      define(17, "instruments", "instrument", InstrumentRow.class)
          .text("instrument", "code")
          .text("title")
          .text("kind")
          .text("family")
          .text("version", "instrument_version")
          .text("language")
          .text("direction")
          .field("anonymous", "anonymous", Kind.YES_NO)
          .build();

  public static final BundleFile<ItemRow> ITEMS =
      define(18, "items", "item", ItemRow.class)
          .names("instrument", "instrument_id", INSTRUMENTS)
          .text("item", "code")
          .text("text", "wording")
          .text("topic")
          .field("answer_min", "answer_min", Kind.DECIMAL)
          .field("answer_max", "answer_max", Kind.DECIMAL)
          .text("correct_answer")
          .field("reversed", "reversed", Kind.YES_NO)
          .build();

  /** The spell leads to the enrolment; without participant there is none, and no spell but 1. */
  public static final BundleFile<ResponseRow> RESPONSES =
      define(19, "responses", "response", ResponseRow.class)
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .join(looked("left join", "enrolment", "enrolment_of", "t.enrolment_id"))
          .join(looked("left join", "participant", "participant_of", "enrolment_of.participant_id"))
          .names(
              "participant",
              null,
              PeopleFiles.PARTICIPANTS,
              "participant_of.code",
              List.of("participant"))
          .field(
              new Field(
                  "spell",
                  "enrolment_id",
                  Kind.REFERENCE_OR_NONE,
                  "coalesce(enrolment_of.spell, 1)",
                  new Field.Reference(
                      PeopleFiles.ENROLMENTS,
                      List.of("cohort", "participant", "spell"),
                      "participant",
                      FindingCode.ENROLMENT_UNKNOWN)))
          .names("instrument", "instrument_id", INSTRUMENTS)
          .text("wave")
          .date("taken_on")
          .field("respondent", "respondent", Kind.TEXT_NEVER_NULL)
          .foundBy("cohort", "spell", "instrument", "respondent")
          .concerningPersonOrCohort("participant", "cohort")
          .build();

  /** The wave, which every answer has, leads to the response. */
  public static final BundleFile<AnswerRow> ANSWERS =
      define(20, "answers", "answer", AnswerRow.class)
          .join(looked("join", "response", "response_of", "t.response_id"))
          .join(looked("join", "cohort", "cohort_of", "response_of.cohort_id"))
          .join(looked("left join", "enrolment", "enrolment_of", "response_of.enrolment_id"))
          .join(looked("left join", "participant", "participant_of", "enrolment_of.participant_id"))
          .join(looked("join", "instrument", "instrument_of", "response_of.instrument_id"))
          .join(looked("join", "item", "item_of", "t.item_id"))
          .names("cohort", null, PeopleFiles.COHORTS, "cohort_of.code", List.of("cohort"))
          .names(
              "participant",
              null,
              PeopleFiles.PARTICIPANTS,
              "participant_of.code",
              List.of("participant"))
          .field(new Field("spell", null, Kind.WHOLE, "coalesce(enrolment_of.spell, 1)", null))
          .names("instrument", null, INSTRUMENTS, "instrument_of.code", List.of("instrument"))
          .field(
              new Field(
                  "wave",
                  "response_id",
                  Kind.REFERENCE,
                  "response_of.wave",
                  new Field.Reference(RESPONSES, RESPONSE_KEY, null, FindingCode.RESPONSE_UNKNOWN)))
          .field(new Field("taken_on", null, Kind.DATE, "response_of.taken_on", null))
          .field(
              new Field("respondent", null, Kind.TEXT_NEVER_NULL, "response_of.respondent", null))
          .names("item", "item_id", ITEMS, "item_of.code", List.of("instrument", "item"))
          .text("answer")
          .foundBy("wave", "item")
          .standsAlone()
          .concerningPersonOrCohort("participant", "cohort")
          .build();

  public static final BundleFile<StepRow> STEPS =
      define(21, "steps", "step", StepRow.class)
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .text("type")
          .field("committed_on", "committed_on", Kind.DATE_NEVER_NULL)
          .field("done_on", "done_on", Kind.DATE_NEVER_NULL)
          .field("verified", "verified", Kind.YES_NO)
          .group("participant", "cohort", "type")
          .foundBy("participant", "cohort")
          .concerning(Subject.PARTICIPANT, "participant")
          .build();

  public static final BundleFile<PledgeRow> PLEDGES =
      define(22, "pledges", "pledge", PledgeRow.class)
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .text("pledge", "code")
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .date("pledged_on")
          .field("number", "people", Kind.WHOLE)
          .text("text", "wording")
          .concerningPersonOrCohort("participant", "cohort")
          .build();

  public static final BundleFile<FeedbackRow> FEEDBACK =
      define(25, "feedback", "feedback", FeedbackRow.class)
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .date("given_on")
          .text("respondent")
          .whole("rating")
          .text("words")
          .date("answered_on")
          .text("what_changed")
          .concerning(Subject.COHORT, "cohort")
          .build();

  public static final BundleFile<NarrativeRow> NARRATIVES =
      define(30, "narratives", "narrative", NarrativeRow.class)
          .text("narrative", "code")
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .text("text", "words")
          .text("language")
          .text("attribution")
          .date("consent_on")
          .date("expires_on")
          .date("withdrawn_on")
          .concerning(Subject.COHORT, "cohort")
          .build();

  private Outcomes() {}

  private static String looked(String join, String table, String alias, String id) {
    return join
        + " registry."
        + table
        + " "
        + alias
        + Derby.NESTED_LOOP
        + "on "
        + alias
        + ".id = "
        + id;
  }

  static List<BundleFile<?>> files() {
    return List.of(INSTRUMENTS, ITEMS, RESPONSES, ANSWERS, STEPS, PLEDGES, FEEDBACK, NARRATIVES);
  }
}
