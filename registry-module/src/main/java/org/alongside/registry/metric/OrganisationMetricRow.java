package org.alongside.registry.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /**
   * Women ÷ all counted, others included, in percent, rounded half up to one decimal for display
   * (domain spec, section 4, {@code ORG_SHARE_W}); empty if nobody was counted.
   */
  public Optional<BigDecimal> shareOfWomen() {
    long all = (long) women + men + (other == null ? 0 : other);
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(100L * women)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
  }
}
