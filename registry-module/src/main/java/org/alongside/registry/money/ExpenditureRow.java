package org.alongside.registry.money;

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

/**
 * A line of expenditures.csv.
 *
 * @param country empty for what was spent in no one country
 * @param amount below zero for money that came back
 */
public record ExpenditureRow(
    @Key @Required @Cell(Format.CODE) String grant,
    @Key @Required LocalDate periodStart,
    @Key @Required LocalDate periodEnd,
    @Key @Cell(Format.COUNTRY) @Nullable String country,
    @Required @Cell(min = -1_000_000_000_000L, max = 1_000_000_000_000L) BigDecimal amount,
    @Required @Cell(Format.CURRENCY) String currency)
    implements Row {

  @Override
  public List<Finding> findings() {
    return periodEnd.isBefore(periodStart)
        ? List.of(FindingCode.DATES_REVERSED.at("period_end"))
        : List.of();
  }

  /** A warning if the money is not in the currency of its grant. */
  public List<Finding> beside(@Nullable String currencyOfTheGrant) {
    return currencyOfTheGrant == null || currencyOfTheGrant.equals(currency)
        ? List.of()
        : List.of(FindingCode.OTHER_CURRENCY.at("currency"));
  }
}
