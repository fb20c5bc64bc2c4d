package org.alongside.registry.balance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.alongside.registry.scope.KnownScopes;
import org.jspecify.annotations.Nullable;

/** Keeps an opening balance, or the one that supersedes it. */
@Dependent
public class KeepOpeningBalance extends KeepEntry<OpeningBalanceRow, OpeningBalance> {

  private final OpeningBalances openingBalances;
  private final KnownScopes scopes;

  @Inject
  public KeepOpeningBalance(OpeningBalances openingBalances, KnownScopes scopes, Clerk clerk) {
    super(
        OpeningBalanceRow.class,
        OpeningBalance.class,
        Source.coded(
            "OpeningBalance e left join fetch e.supersedes", "opening_balance", "e.source"),
        openingBalances,
        clerk);
    this.openingBalances = openingBalances;
    this.scopes = scopes;
  }

  @Override
  protected OpeningBalance blank() {
    return new OpeningBalance();
  }

  @Override
  protected void fill(
      OpeningBalance openingBalance, OpeningBalanceRow row, List<Finding> findings) {
    String scope = row.scope();
    if (scope != null && !scopes.holds(row.scopeType(), scope)) {
      findings.add(FindingCode.REFERENCE_UNKNOWN.at("scope"));
    }
    var supersedes = referredOrNull("supersedes", row.supersedes(), openingBalances::byCode);
    if (supersedes != null) {
      findings.addAll(row.asSuccessorOf(supersedes.row()));
    }
    if (Loops.closes(row.openingBalance(), row.supersedes(), this::supersededBy)) {
      findings.add(FindingCode.SUPERSESSION_LOOP.at("supersedes"));
    }
    openingBalance.describe(row, supersedes);
  }

  private @Nullable String supersededBy(String code) {
    return openingBalances
        .byCode(code)
        .map(OpeningBalance::supersedes)
        .map(OpeningBalance::code)
        .orElse(null);
  }
}
