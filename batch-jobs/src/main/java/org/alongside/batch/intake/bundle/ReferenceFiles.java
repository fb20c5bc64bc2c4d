package org.alongside.batch.intake.bundle;

import static org.alongside.batch.intake.bundle.BundleFile.define;

import java.util.List;
import org.alongside.registry.balance.OpeningBalanceRow;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.organisation.OrganisationRow;
import org.alongside.registry.place.AreaRow;
import org.alongside.registry.place.SiteRow;
import org.alongside.registry.programme.ProgrammeRow;
import org.alongside.registry.target.TargetRow;

/**
 * What belongs to no cohort: who gives and runs, programmes, places, balances, targets. Small
 * files.
 */
public final class ReferenceFiles {

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
          .completedBy(ReferenceFiles::withMeasure)
          .build();

  private ReferenceFiles() {}

  static List<BundleFile<?>> files() {
    return List.of(ORGANISATIONS, GRANTS, PROGRAMMES, AREAS, SITES, OPENING_BALANCES, TARGETS);
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
