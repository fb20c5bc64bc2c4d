package org.alongside.registry.cohort;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Entries;

/** All cohorts. */
@Repository(dataStore = Entries.UNIT)
public interface Cohorts extends Entries<Cohort> {

  @Find
  Optional<Cohort> byCode(@By("code") String code);

  /**
   * The cohort of this code, for writing below it; none if its rows are not for the viewer to
   * enter. Everybody else who asks waits until the transaction ends, so that the rules across its
   * rows are checked by one at a time: what two people type at once cannot break together what
   * either alone would keep.
   */
  default Optional<Cohort> openTo(Sight sight, String code) {
    return entityManager()
        .createQuery("select e from Cohort e where e.code = :code", Cohort.class)
        .setParameter("code", code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .filter(cohort -> cohort.isOpenTo(sight));
  }
}
