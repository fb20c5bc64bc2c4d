package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.KeepCohort;

/** Cohorts to search and leaf through. */
@Named("cohortsPage")
@RequestScoped
public class CohortsPage extends SearchPage<CohortRow> {

  @Inject
  public CohortsPage(KeepCohort cohorts) {
    super(cohorts);
  }
}
