package org.alongside.registry.framework;

import java.math.BigDecimal;
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

/** A line of manual_results.csv: what was found for a line that no indicator counts. */
public record ManualResultRow(
    @Key @Required @Cell(Format.CODE) String grant,
    @Key @Required @Cell(Format.CODE) String line,
    @Key @Required LocalDate periodStart,
    @Key @Required LocalDate periodEnd,
    @Required @Cell(min = -1_000_000_000_000L, max = 1_000_000_000_000L) BigDecimal value,
    @Cell(max = 1000) @Nullable String source)
    implements Row {

  @Override
  public List<Finding> findings() {
    return periodEnd.isBefore(periodStart)
        ? List.of(FindingCode.DATES_REVERSED.at("period_end"))
        : List.of();
  }

  /** An error if the line is counted from the registry. */
  public List<Finding> of(FrameworkLineRow lineRow) {
    return lineRow.isManual() ? List.of() : List.of(FindingCode.LINE_NOT_MANUAL.at("line"));
  }
}
