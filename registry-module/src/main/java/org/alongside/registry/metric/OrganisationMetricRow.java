package org.alongside.registry.metric;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of organisation_metrics.csv. */
public record OrganisationMetricRow(
    @Key @Required @Cell(Format.CODE) String organisation,
    @Key @Required Metric metric,
    @Key @Required LocalDate periodStart,
    @Key @Required LocalDate periodEnd,
    @Cell(Format.CODE) @Nullable String grant,
    @Required @Cell(max = 100_000_000) Integer women,
    @Required @Cell(max = 100_000_000) Integer men,
    @Cell(max = 100_000_000) @Nullable Integer other)
    implements Row {

  @Override
  public List<Finding> findings() {
    return periodEnd.isBefore(periodStart)
        ? List.of(FindingCode.DATES_REVERSED.at("period_end"))
        : List.of();
  }
}
