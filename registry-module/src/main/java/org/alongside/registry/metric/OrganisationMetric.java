package org.alongside.registry.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.grant.Grant;
import org.alongside.registry.organisation.Organisation;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** How many women and men an organisation promoted, hired, employed or saw on leave in a period. */
@Entity
@Table(schema = "registry", name = "organisation_metric")
public class OrganisationMetric extends Entry<OrganisationMetricRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Column private String metric;

  @Column(name = "period_start")
  private LocalDate periodStart;

  @Column(name = "period_end")
  private LocalDate periodEnd;

  @ManyToOne
  @JoinColumn(name = "grant_id")
  private @Nullable Grant grant;

  @Column private int women;
  @Column private int men;

  @Column(name = "other_people")
  private @Nullable Integer other;

  /** Takes over everything the row says. */
  void describe(OrganisationMetricRow row, Organisation organisation, @Nullable Grant grant) {
    this.organisation = organisation;
    metric = row.metric().word();
    periodStart = row.periodStart();
    periodEnd = row.periodEnd();
    this.grant = grant;
    women = row.women();
    men = row.men();
    other = row.other();
  }

  @Override
  public OrganisationMetricRow row() {
    return new OrganisationMetricRow(
        organisation.code(),
        Choice.known(Metric.class, metric),
        periodStart,
        periodEnd,
        grant == null ? null : grant.code(),
        women,
        men,
        other);
  }
}
