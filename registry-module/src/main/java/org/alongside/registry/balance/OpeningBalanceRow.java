package org.alongside.registry.balance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of opening_balances.csv. */
public record OpeningBalanceRow(
    @Key @Required @Cell(Format.CODE) String openingBalance,
    @Required BalanceScope scopeType,
    @Cell(Format.CODE) @Nullable String scope,
    @Cell(Format.COUNTRY) @Nullable String country,
    @Required LocalDate asOf,
    @Cell(min = 1900, max = 2200) @Nullable Integer sinceYear,
    @Required @Cell(max = 1_000_000_000_000L) Long value,
    @Cell(otherwise = "exact") Bound bound,
    @Cell(otherwise = "unknown") Basis basis,
    @Required @Cell(max = 1000) String source,
    @Cell(Format.CODE) @Nullable String supersedes)
    implements Row {

  @Override
  public List<Finding> findings() {
    if (scopeType == BalanceScope.ORGANISATION && scope != null) {
      return List.of(FindingCode.SCOPE_NOT_EMPTY.at("scope"));
    }
    if (scopeType != BalanceScope.ORGANISATION && scope == null) {
      return List.of(FindingCode.SCOPE_MISSING.at("scope"));
    }
    return List.of();
  }

  /**
   * Whether this balance may supersede another: same scope, same country (domain spec, section 4).
   */
  public List<Finding> asSuccessorOf(OpeningBalanceRow other) {
    boolean same =
        scopeType == other.scopeType
            && Objects.equals(scope, other.scope)
            && Objects.equals(country, other.country);
    return same ? List.of() : List.of(FindingCode.BALANCE_SUCCESSOR_DIFFERS.at("supersedes"));
  }
}
