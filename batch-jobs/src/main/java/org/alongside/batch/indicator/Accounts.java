package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.util.List;

/** What organisations and grants say of themselves, in any order; grants are named by position. */
public record Accounts(List<Metric> metrics, List<Spending> spending, List<Budget> budgets) {

  public static final Accounts NONE = new Accounts(List.of(), List.of(), List.of());

  public Accounts {
    metrics = List.copyOf(metrics);
    spending = List.copyOf(spending);
    budgets = List.copyOf(budgets);
  }

  /**
   * Women, men and others an organisation promoted, hired or employed.
   *
   * @param kind as in {@code organisation_metrics.csv}: promotions, hires, headcount,
   *     parental-leave
   * @param grant under which it is reported, or {@link Reference#NONE}
   */
  public record Metric(
      long organisation,
      String kind,
      int from,
      int to,
      int grant,
      long women,
      long men,
      long other) {

    long all() {
      return women + men + other;
    }
  }

  /** Money spent of a grant. */
  public record Spending(int grant, int from, int to, BigDecimal amount, String currency) {}

  /** Money there is of a grant; only of those that say so. */
  public record Budget(int grant, BigDecimal amount, String currency) {}
}
