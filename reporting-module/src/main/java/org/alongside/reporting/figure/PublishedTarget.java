package org.alongside.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A target in force on a run's business date (interchange spec, section 1, targets.csv). Empty
 * texts where a breakdown does not apply.
 *
 * @param id the registry's, for order only
 * @param kind {@code period}, {@code cumulative} or {@code level}
 * @param includesOpeningBalance whether a cumulative target is meant with balances in it
 */
public record PublishedTarget(
    long id,
    String indicator,
    String scopeType,
    String scope,
    String country,
    String sex,
    String ageBand,
    LocalDate periodStart,
    LocalDate periodEnd,
    String kind,
    LocalDate setOn,
    BigDecimal value,
    String measure,
    @Nullable BigDecimal baselineValue,
    @Nullable Integer baselineYear,
    boolean includesOpeningBalance) {

  /** A flow added up since the beginning is the stock of the same people. */
  private static final Map<String, String> STOCK_OF_FLOW =
      Map.of("R_NEW", "R_REG", "W_NEW", "W_CUM", "G_NEW", "G_CUM", "P_NEW", "P_CUM");

  private static final Set<String> STOCKS =
      Set.of("R_REG", "R_OPEN", "R_CUM", "W_CUM", "P_CUM", "G_CUM", "ACTIVE");

  /** Whether it adds up since the beginning. */
  public boolean cumulative() {
    return kind.equals("cumulative");
  }

  /**
   * The indicator of its actual: of a cumulative one of a flow the stock, if there is one, of the
   * same people; of men reached those registered, where balances are left out.
   */
  public String actual() {
    if (!cumulative()) {
      return indicator;
    }
    String stock = STOCK_OF_FLOW.getOrDefault(indicator, indicator);
    return stock.equals("R_CUM") && !includesOpeningBalance ? "R_REG" : stock;
  }

  /** Whether the actual stands at the end of any period; else only a whole life adds it up. */
  public boolean isOfStock() {
    return STOCKS.contains(actual());
  }

  /** Whether opening balances, which count men, are to be taken from the actual. */
  public boolean takesBalanceAway() {
    boolean withMen = sex.isEmpty() || sex.equals("M");
    return cumulative() && !includesOpeningBalance && actual().equals("P_CUM") && withMen;
  }
}
