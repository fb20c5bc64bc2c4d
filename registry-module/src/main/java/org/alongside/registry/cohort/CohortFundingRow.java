package org.alongside.registry.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of cohort_funding.csv. The share counts on every day from the first on. */
public record CohortFundingRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Required @Cell(Format.CODE) String grant,
    @Key @Required @EventDay(onward = true) LocalDate from,
    @EventDay @Nullable LocalDate to,
    @Required @Cell(max = 100) BigDecimal sharePercent)
    implements Row {

  @Override
  public List<Finding> findings() {
    return to != null && to.isBefore(from)
        ? List.of(FindingCode.DATES_REVERSED.at("to"))
        : List.of();
  }
}
