package org.alongside.batch.intake.bundle;

import static org.alongside.batch.intake.bundle.BundleFile.define;

import java.util.List;
import org.alongside.registry.framework.FrameworkLineRow;
import org.alongside.registry.framework.ManualResultRow;
import org.alongside.registry.metric.OrganisationMetricRow;
import org.alongside.registry.money.ExpenditureRow;
import org.alongside.registry.published.PublishedResultRow;

/** What is accounted for beside people: results frameworks, money, and figures of others. */
public final class AccountFiles {

  public static final BundleFile<PublishedResultRow> PUBLISHED_RESULTS =
      define(7, "published_results", "published_result", PublishedResultRow.class)
          .text("indicator", "indicator_code")
          .text("scope_type")
          .field("scope", "scope", Kind.TEXT_NEVER_NULL)
          .field("country", "country", Kind.TEXT_NEVER_NULL)
          .date("period_start")
          .date("period_end")
          .field("detail", "detail", Kind.TEXT_NEVER_NULL)
          .field("value", "result_value", Kind.DECIMAL)
          .whole("n")
          .text("source")
          .foundBy("indicator", "scope_type", "scope")
          .build();

  public static final BundleFile<OrganisationMetricRow> ORGANISATION_METRICS =
      define(29, "organisation_metrics", "organisation_metric", OrganisationMetricRow.class)
          .names("organisation", "organisation_id", ReferenceFiles.ORGANISATIONS)
          .text("metric")
          .date("period_start")
          .date("period_end")
          .names("grant", "grant_id", ReferenceFiles.GRANTS)
          .whole("women")
          .whole("men")
          .field("other", "other_people", Kind.WHOLE)
          .foundBy("organisation", "metric")
          .build();

  public static final BundleFile<FrameworkLineRow> RESULTS_FRAMEWORK =
      define(31, "results_framework", "framework_line", FrameworkLineRow.class)
          .names("grant", "grant_id", ReferenceFiles.GRANTS)
          .text("line", "code")
          .text("wording")
          .text("level", "line_level")
          .text("indicator", "indicator_code")
          .field("filters", "filters", Kind.TEXT_NEVER_NULL)
          .text("unit")
          .foundBy("grant")
          .build();

  public static final BundleFile<ManualResultRow> MANUAL_RESULTS =
      define(32, "manual_results", "manual_result", ManualResultRow.class)
          .join(
              "join registry.framework_line line_of"
                  + Derby.NESTED_LOOP
                  + "on line_of.id = t.line_id")
          .join(
              "join registry.donor_grant grant_of"
                  + Derby.NESTED_LOOP
                  + "on grant_of.id = line_of.grant_id")
          .names("grant", null, ReferenceFiles.GRANTS, "grant_of.code", List.of("grant"))
          .names("line", "line_id", RESULTS_FRAMEWORK, "line_of.code", List.of("grant", "line"))
          .date("period_start")
          .date("period_end")
          .field("value", "result_value", Kind.DECIMAL)
          .text("source")
          .foundBy("line")
          .build();

  public static final BundleFile<ExpenditureRow> EXPENDITURES =
      define(34, "expenditures", "expenditure", ExpenditureRow.class)
          .names("grant", "grant_id", ReferenceFiles.GRANTS)
          .date("period_start")
          .date("period_end")
          .field("country", "country", Kind.TEXT_NEVER_NULL)
          .field("amount", "amount", Kind.DECIMAL)
          .text("currency")
          .foundBy("grant", "period_start")
          .build();

  private AccountFiles() {}

  static List<BundleFile<?>> files() {
    return List.of(
        PUBLISHED_RESULTS, ORGANISATION_METRICS, RESULTS_FRAMEWORK, MANUAL_RESULTS, EXPENDITURES);
  }
}
