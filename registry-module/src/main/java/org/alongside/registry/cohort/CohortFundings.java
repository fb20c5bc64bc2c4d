package org.alongside.registry.cohort;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** Who pays for the cohorts. */
@Repository(dataStore = Entries.UNIT)
public interface CohortFundings extends Entries<CohortFunding> {

  @Find
  List<CohortFunding> of(@By("cohort.code") String cohort);
}
