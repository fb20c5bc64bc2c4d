package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.grant.KeepGrant;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.metric.KeepOrganisationMetric;
import org.alongside.registry.metric.Metric;
import org.alongside.registry.metric.OrganisationMetricRow;

/** What an organisation counts about itself over time, by sex. */
@Named("organisationMetrics")
@RequestScoped
public class OrganisationMetricsPart extends ManagedPart<OrganisationMetricRow> {

  private final KeepGrant grants;

  @Inject
  public OrganisationMetricsPart(
      KeepOrganisationMetric metrics, ReadHistory readHistory, Viewer viewer, KeepGrant grants) {
    super(
        metrics,
        readHistory,
        viewer,
        Map.of("organisation", PageRequest.parameter("organisation")),
        "/registry/organisation.xhtml?"
            + PageRequest.encoded("organisation", PageRequest.parameter("organisation")));
    this.grants = grants;
  }

  /** By metric, then period. */
  @Override
  public List<OrganisationMetricRow> getRows() {
    return all().stream()
        .sorted(
            Comparator.comparing(OrganisationMetricRow::metric)
                .thenComparing(OrganisationMetricRow::periodStart)
                .thenComparing(OrganisationMetricRow::periodEnd))
        .toList();
  }

  /** Women among all counted, to one decimal. */
  public String shareOfWomen(OrganisationMetricRow metric) {
    return metric.shareOfWomen().map(share -> share + " %").orElse("n/a");
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.choice("metric", "What is counted", RegistryWords.words(Metric.values())),
        FormField.day("period_start", "From", ""),
        FormField.day("period_end", "To", "For a head-count, the day it was taken twice."),
        FormField.text("women", "Women", ""),
        FormField.text("men", "Men", ""),
        FormField.text("other", "Others", ""),
        FormField.oneOf(
            "grant", "Grant", "Code, if the figure is given for one grant only.", codes(grants)));
  }
}
