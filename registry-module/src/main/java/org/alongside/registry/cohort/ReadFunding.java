package org.alongside.registry.cohort;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.UseCase;

/** Reads who pays for cohorts, as far as the viewer may see them. */
@Dependent
@UseCase
public class ReadFunding {

  private final CohortFundings fundings;
  private final Sight sight;

  @Inject
  public ReadFunding(CohortFundings fundings, Sight sight) {
    this.fundings = fundings;
    this.sight = sight;
  }

  /** All funding of the cohorts that a grant pays something of, by cohort and day. */
  public List<CohortFundingRow> beside(String grant) {
    return sight
        .bind(
            fundings
                .entityManager()
                .createQuery(
                    "select e from CohortFunding e join fetch e.cohort join fetch e.grant"
                        + " where exists (select f.id from CohortFunding f where"
                        + " f.cohort = e.cohort and f.grant.code = :grant) and "
                        + sight.cohort("e.cohort")
                        + " order by e.cohort.code, e.from, e.grant.code",
                    CohortFunding.class)
                .setParameter("grant", grant))
        .getResultStream()
        .map(CohortFunding::row)
        .toList();
  }
}
