package org.alongside.registry.cohort;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Entries;

/** All cohorts. */
@Repository(dataStore = Entries.UNIT)
public interface Cohorts extends Entries<Cohort> {

  @Find
  Optional<Cohort> byCode(@By("code") String code);

  /** The cohort of this code, unless its rows are not for the viewer to enter. */
  default Optional<Cohort> openTo(Sight sight, String code) {
    return byCode(code).filter(cohort -> cohort.isOpenTo(sight));
  }
}
