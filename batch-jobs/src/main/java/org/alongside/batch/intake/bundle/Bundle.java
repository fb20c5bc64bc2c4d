package org.alongside.batch.intake.bundle;

import static org.alongside.batch.intake.bundle.BundleFile.define;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.registry.balance.OpeningBalanceRow;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.TeamRow;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.organisation.OrganisationRow;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.place.AreaRow;
import org.alongside.registry.place.SiteRow;
import org.alongside.registry.programme.ProgrammeRow;
import org.alongside.registry.session.AttendanceRow;
import org.alongside.registry.session.SessionRow;
import org.alongside.registry.target.TargetRow;
import org.alongside.registry.trace.Subject;

/** The files of the bundle, in the order of the interchange spec, section 1. */
public final class Bundle {

  public static final BundleFile<OrganisationRow> ORGANISATIONS =
      define(1, "organisations", "organisation", OrganisationRow.class)
          .text("organisation", "code")
          .text("name")
          .text("country")
          .field("roles", "roles", Kind.TEXT_NEVER_NULL)
          .text("iati_identifier")
          .build();

  public static final BundleFile<GrantRow> GRANTS =
      define(2, "grants", "donor_grant", GrantRow.class)
          .text("grant", "code")
          .text("title")
          .names("donor", "donor_id", ORGANISATIONS)
          .names("implementer", "implementer_id", ORGANISATIONS)
          .names("parent_grant", "parent_id", null)
          .date("starts_on")
          .date("ends_on")
          .text("currency")
          .field("budget", "budget", Kind.DECIMAL)
          .text("calendar")
          .text("revision_policy")
          .text("contact_name")
          .text("contact_email")
          .text("iati_identifier")
          .build();

  public static final BundleFile<ProgrammeRow> PROGRAMMES =
      define(3, "programmes", "programme", ProgrammeRow.class)
          .text("programme", "code")
          .text("title")
          .text("model")
          .text("version", "programme_version")
          .names("adapted_from", "adapted_from_id", null)
          .whole("planned_sessions")
          .whole("min_sessions")
          .whole("min_minutes")
          .text("required_units")
          .whole("activity_gap_days")
          .build();

  public static final BundleFile<AreaRow> AREAS =
      define(4, "areas", "area", AreaRow.class)
          .text("area", "code")
          .text("country")
          .text("name")
          .text("type")
          .names("parent", "parent_id", null)
          .build();

  public static final BundleFile<SiteRow> SITES =
      define(5, "sites", "site", SiteRow.class)
          .text("site", "code")
          .text("name")
          .text("country")
          .names("area", "area_id", AREAS)
          .text("time_zone")
          .text("kind")
          .text("sensitivity")
          .build();

  public static final BundleFile<OpeningBalanceRow> OPENING_BALANCES =
      define(6, "opening_balances", "opening_balance", OpeningBalanceRow.class)
          .text("opening_balance", "code")
          .text("scope_type")
          .text("scope")
          .text("country")
          .date("as_of")
          .whole("since_year")
          .field("value", "balance_value", Kind.WHOLE)
          .text("bound")
          .text("basis")
          .text("source")
          .names("supersedes", "supersedes_id", null)
          .build();

  /** Not sent in a bundle: a cohort that comes without a team gets its implementer's. */
  public static final BundleFile<TeamRow> TEAMS =
      define(0, "teams", "team", TeamRow.class).text("team", "code").text("name").build();

  public static final BundleFile<CohortRow> COHORTS =
      define(8, "cohorts", "cohort", CohortRow.class)
          .text("cohort", "code")
          .text("title")
          .names("programme", "programme_id", PROGRAMMES)
          .names("site", "site_id", SITES)
          .names("implementer", "implementer_id", ORGANISATIONS)
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
          .names("grant", "grant_id", GRANTS)
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
          .names("home_area", "home_area_id", AREAS)
          .names("merged_into", "merged_into_id", null)
          .names("opening_balance", "opening_balance_id", OPENING_BALANCES)
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

  public static final BundleFile<TargetRow> TARGETS =
      define(33, "targets", "target", TargetRow.class)
          .text("indicator", "indicator_code")
          .text("scope_type")
          .field("scope", "scope", Kind.TEXT_NEVER_NULL)
          .field("country", "country", Kind.TEXT_NEVER_NULL)
          .field("sex", "sex", Kind.TEXT_NEVER_NULL)
          .field("age_band", "age_band", Kind.TEXT_NEVER_NULL)
          .date("period_start")
          .date("period_end")
          .text("kind")
          .date("set_on")
          .field("value", "target_value", Kind.DECIMAL)
          .text("measure")
          .field("baseline_value", "baseline_value", Kind.DECIMAL)
          .whole("baseline_year")
          .field("includes_opening_balance", "includes_opening_balance", Kind.YES_NO)
          .foundBy("indicator", "scope")
          .completedBy(Bundle::withMeasure)
          .build();

  private static final List<BundleFile<?>> FILES =
      List.of(
          ORGANISATIONS,
          GRANTS,
          PROGRAMMES,
          AREAS,
          SITES,
          OPENING_BALANCES,
          COHORTS,
          COHORT_FUNDING,
          PARTICIPANTS,
          ENROLMENTS,
          SESSIONS,
          ATTENDANCE,
          TARGETS);

  private static final Set<String> NOT_YET_READ =
      Set.of(
          "published_results.csv",
          "attributes.csv",
          "consents.csv",
          "relations.csv",
          "instruments.csv",
          "items.csv",
          "responses.csv",
          "answers.csv",
          "steps.csv",
          "pledges.csv",
          "pairs.csv",
          "check_ins.csv",
          "feedback.csv",
          "cascade_links.csv",
          "referrals.csv",
          "concerns.csv",
          "organisation_metrics.csv",
          "narratives.csv",
          "results_framework.csv",
          "manual_results.csv",
          "expenditures.csv",
          "names.csv");

  private Bundle() {}

  /** The files that are read, in the order in which they are imported. */
  public static List<BundleFile<?>> files() {
    return FILES;
  }

  /** The file with this name, {@code .csv} included. */
  public static Optional<BundleFile<?>> named(String name) {
    return FILES.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is no such file
   */
  public static BundleFile<?> numbered(int number) {
    return FILES.stream()
        .filter(file -> file.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No file of the bundle has " + number));
  }

  /** Whether the interchange spec knows a file of this name that is not read so far. */
  public static boolean isNotYetRead(String name) {
    return NOT_YET_READ.contains(name);
  }

  private static TargetRow withMeasure(TargetRow row) {
    return new TargetRow(
        row.indicator(),
        row.scopeType(),
        row.scope(),
        row.country(),
        row.sex(),
        row.ageBand(),
        row.periodStart(),
        row.periodEnd(),
        row.kind(),
        row.setOn(),
        row.value(),
        row.measureOrUsual(),
        row.baselineValue(),
        row.baselineYear(),
        row.includesOpeningBalance());
  }
}
