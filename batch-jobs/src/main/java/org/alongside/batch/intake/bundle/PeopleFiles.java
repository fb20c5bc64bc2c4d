package org.alongside.batch.intake.bundle;

import static org.alongside.batch.intake.bundle.BundleFile.define;

import java.util.List;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.TeamRow;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.session.AttendanceRow;
import org.alongside.registry.session.SessionRow;
import org.alongside.registry.trace.Subject;

/** Cohorts, who pays for them, who is in them, and who came when. */
public final class PeopleFiles {

  /** Not sent in a bundle: a cohort that comes without a team gets its implementer's. */
  public static final BundleFile<TeamRow> TEAMS =
      define(0, "teams", "team", TeamRow.class).text("team", "code").text("name").build();

  public static final BundleFile<CohortRow> COHORTS =
      define(8, "cohorts", "cohort", CohortRow.class)
          .text("cohort", "code")
          .text("title")
          .names("programme", "programme_id", ReferenceFiles.PROGRAMMES)
          .names("site", "site_id", ReferenceFiles.SITES)
          .names("implementer", "implementer_id", ReferenceFiles.ORGANISATIONS)
          .date("starts_on")
          .date("ends_on")
          .text("status")
          .field("key_population_linked", "key_population_linked", Kind.YES_NO)
          .names("team", "team_id", TEAMS)
          .concerning(Subject.COHORT, null)
          .build();

  public static final BundleFile<CohortFundingRow> COHORT_FUNDING =
      define(9, "cohort_funding", "cohort_funding", CohortFundingRow.class)
          .names("cohort", "cohort_id", COHORTS)
          .names("grant", "grant_id", ReferenceFiles.GRANTS)
          .field("from", "from_day", Kind.DATE)
          .field("to", "to_day", Kind.DATE)
          .field("share_percent", "share_percent", Kind.DECIMAL)
          .group("cohort")
          .foundBy("cohort")
          .concerning(Subject.COHORT, "cohort")
          .build();

  public static final BundleFile<ParticipantRow> PARTICIPANTS =
      define(10, "participants", "participant", ParticipantRow.class)
          .text("participant", "code")
          .text("sex")
          .whole("birth_year")
          .text("consent")
          .date("consent_withdrawn_on")
          .text("home_country")
          .names("home_area", "home_area_id", ReferenceFiles.AREAS)
          .names("merged_into", "merged_into_id", null)
          .names("opening_balance", "opening_balance_id", ReferenceFiles.OPENING_BALANCES)
          .concerning(Subject.PARTICIPANT, null)
          .build();

  public static final BundleFile<EnrolmentRow> ENROLMENTS =
      define(14, "enrolments", "enrolment", EnrolmentRow.class)
          .names("cohort", "cohort_id", COHORTS)
          .names("participant", "participant_id", PARTICIPANTS)
          .whole("spell")
          .text("role")
          .date("applied_on")
          .text("selection")
          .date("enrolled_on")
          .date("exited_on")
          .text("exit_reason")
          .group("cohort", "participant")
          .foundBy("cohort", "participant")
          .concerning(Subject.PARTICIPANT, "participant")
          .build();

  public static final BundleFile<SessionRow> SESSIONS =
      define(15, "sessions", "cohort_session", SessionRow.class)
          .names("cohort", "cohort_id", COHORTS)
          .text("session", "code")
          .text("kind")
          .text("unit")
          .date("held_on")
          .whole("minutes")
          .text("register")
          .whole("anonymous_headcount")
          .group("cohort")
          .foundBy("cohort")
          .concerning(Subject.COHORT, "cohort")
          .build();

  public static final BundleFile<AttendanceRow> ATTENDANCE =
      define(16, "attendance", "attendance", AttendanceRow.class)
          .join(
              "join registry.cohort_session session_of"
                  + Derby.NESTED_LOOP
                  + "on session_of.id = t.session_id")
          .join(
              "join registry.cohort cohort_of"
                  + Derby.NESTED_LOOP
                  + "on cohort_of.id = session_of.cohort_id")
          .names("cohort", null, COHORTS, "cohort_of.code", List.of("cohort"))
          .names("session", "session_id", SESSIONS, "session_of.code", List.of("cohort", "session"))
          .names("participant", "participant_id", PARTICIPANTS)
          .text("attendance")
          .whole("minutes")
          .join(
              "left join registry.cohort_session makes_up_of"
                  + Derby.NESTED_LOOP
                  + "on makes_up_of.id = t.makes_up_id")
          .names(
              "makes_up",
              "makes_up_id",
              SESSIONS,
              "makes_up_of.code",
              List.of("cohort", "makes_up"))
          .foundBy("session", "participant")
          .standsAlone()
          .concerning(Subject.PARTICIPANT, "participant")
          .build();

  private PeopleFiles() {}

  static List<BundleFile<?>> files() {
    return List.of(COHORTS, COHORT_FUNDING, PARTICIPANTS, ENROLMENTS, SESSIONS, ATTENDANCE);
  }
}
