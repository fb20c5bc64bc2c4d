package org.alongside.registry.balance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** Men reached before the registry began, as somebody stated them (domain spec, section 4). */
@Entity
@Table(schema = "registry", name = "opening_balance")
public class OpeningBalance extends Entry<OpeningBalanceRow> {

  @Column private String code;

  @Column(name = "scope_type")
  private String scopeType;

  @Column private @Nullable String scope;
  @Column private @Nullable String country;

  @Column(name = "as_of")
  private LocalDate asOf;

  @Column(name = "since_year")
  private @Nullable Integer sinceYear;

  @Column(name = "balance_value")
  private long value;

  @Column private String bound;
  @Column private String basis;
  @Column private String source;

  @ManyToOne
  @JoinColumn(name = "supersedes_id")
  private @Nullable OpeningBalance supersedes;

  /** Takes over everything the row says. */
  void describe(OpeningBalanceRow row, @Nullable OpeningBalance supersedes) {
    code = row.openingBalance();
    scopeType = row.scopeType().word();
    scope = row.scope();
    country = row.country();
    asOf = row.asOf();
    sinceYear = row.sinceYear();
    value = row.value();
    bound = row.bound().word();
    basis = row.basis().word();
    source = row.source();
    this.supersedes = supersedes;
  }

  public String code() {
    return code;
  }

  @Nullable OpeningBalance supersedes() {
    return supersedes;
  }

  @Override
  public OpeningBalanceRow row() {
    return new OpeningBalanceRow(
        code,
        Choice.known(BalanceScope.class, scopeType),
        scope,
        country,
        asOf,
        sinceYear,
        value,
        Choice.known(Bound.class, bound),
        Choice.known(Basis.class, basis),
        source,
        supersedes == null ? null : supersedes.code);
  }
}
