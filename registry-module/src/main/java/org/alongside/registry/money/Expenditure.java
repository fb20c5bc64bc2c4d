package org.alongside.registry.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.grant.Grant;

/** What was spent of a grant in a period, in one country or in none in particular. */
@Entity
@Table(schema = "registry", name = "expenditure")
public class Expenditure extends Entry<ExpenditureRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "grant_id")
  private Grant grant;

  @Column(name = "period_start")
  private LocalDate periodStart;

  @Column(name = "period_end")
  private LocalDate periodEnd;

  // Empty for no country in particular, because the column is part of the key.
  @Column private String country;
  @Column private BigDecimal amount;
  @Column private String currency;

  /** Takes over everything the row says. */
  void describe(ExpenditureRow row, Grant grant) {
    this.grant = grant;
    periodStart = row.periodStart();
    periodEnd = row.periodEnd();
    country = row.country() == null ? "" : row.country();
    amount = row.amount();
    currency = row.currency();
  }

  @Override
  public ExpenditureRow row() {
    return new ExpenditureRow(
        grant.code(), periodStart, periodEnd, country.isEmpty() ? null : country, amount, currency);
  }
}
