package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.alongside.batch.indicator.Accounts;
import org.alongside.batch.indicator.Accounts.Budget;
import org.alongside.batch.indicator.Accounts.Metric;
import org.alongside.batch.indicator.Accounts.Spending;
import org.alongside.batch.indicator.Days;

/** Reads what organisations and grants say of themselves from the facts of the newest cut. */
final class AccountReader {

  private final Connection connection;
  private final Positions grants;

  AccountReader(Connection connection, Positions grants) {
    this.connection = connection;
    this.grants = grants;
  }

  Accounts read() throws SQLException {
    return new Accounts(metrics(), spending(), budgets());
  }

  private List<Metric> metrics() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_metric",
        row ->
            new Metric(
                row.getLong("organisation_id"),
                row.getString("metric"),
                Days.of(Rows.date(row, "period_start")),
                Days.of(Rows.date(row, "period_end")),
                grants.of(row.getLong("grant_id")),
                row.getLong("women"),
                row.getLong("men"),
                row.getLong("other_people")));
  }

  private List<Spending> spending() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_expenditure",
        row ->
            new Spending(
                grants.of(row.getLong("grant_id")),
                Days.of(Rows.date(row, "period_start")),
                Days.of(Rows.date(row, "period_end")),
                row.getBigDecimal("amount"),
                row.getString("currency")));
  }

  private List<Budget> budgets() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_grant where budget is not null and currency is not null",
        row ->
            new Budget(
                grants.of(row.getLong("id")),
                row.getBigDecimal("budget"),
                row.getString("currency")));
  }
}
