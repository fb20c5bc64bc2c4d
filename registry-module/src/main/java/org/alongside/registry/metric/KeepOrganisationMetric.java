package org.alongside.registry.metric;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.grant.Grants;
import org.alongside.registry.organisation.Organisations;

/** Keeps a figure that an organisation gives about itself. */
@Dependent
public class KeepOrganisationMetric extends KeepEntry<OrganisationMetricRow, OrganisationMetric> {

  private final Organisations organisations;
  private final Grants grants;

  @Inject
  public KeepOrganisationMetric(
      OrganisationMetrics metrics, Organisations organisations, Grants grants, Clerk clerk) {
    super(
        OrganisationMetricRow.class,
        OrganisationMetric.class,
        new Source(
            "OrganisationMetric e join fetch e.organisation left join fetch e.grant",
            Map.of(
                "organisation", "e.organisation.code",
                "metric", "e.metric",
                "period_start", "e.periodStart",
                "period_end", "e.periodEnd"),
            List.of("e.metric")),
        metrics,
        clerk);
    this.organisations = organisations;
    this.grants = grants;
  }

  @Override
  protected OrganisationMetric blank() {
    return new OrganisationMetric();
  }

  @Override
  protected void fill(
      OrganisationMetric metric, OrganisationMetricRow row, List<Finding> findings) {
    var organisation = referred("organisation", row.organisation(), organisations::byCode);
    var grant = referredOrNull("grant", row.grant(), grants::byCode);
    metric.describe(row, organisation, grant);
  }
}
