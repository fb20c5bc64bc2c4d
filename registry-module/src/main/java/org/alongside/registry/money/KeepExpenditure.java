package org.alongside.registry.money;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.grant.Grants;

/** Keeps what was spent of a grant. */
@Dependent
public class KeepExpenditure extends KeepLooseEntry<ExpenditureRow, Expenditure> {

  private final Grants grants;

  @Inject
  public KeepExpenditure(Expenditures expenditures, Grants grants, Clerk clerk) {
    super(
        ExpenditureRow.class,
        Expenditure.class,
        new Source(
            "Expenditure e join fetch e.grant",
            Map.of(
                "grant", "e.grant.code",
                "period_start", "e.periodStart",
                "period_end", "e.periodEnd",
                "country", "e.country"),
            List.of("e.grant.code", "e.currency")),
        expenditures,
        clerk);
    this.grants = grants;
  }

  @Override
  protected Expenditure blank() {
    return new Expenditure();
  }

  @Override
  protected void fill(Expenditure expenditure, ExpenditureRow row, List<Finding> findings) {
    var grant = referred("grant", row.grant(), grants::byCode);
    findings.addAll(row.beside(grant.row().currency()));
    expenditure.describe(row, grant);
  }
}
