package org.alongside.registry.cascade;

import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All links between trainers and the cohorts they led. */
@Repository(dataStore = Entries.UNIT)
public interface CascadeLinks extends Entries<CascadeLink> {

  // Queries in full, because of two paths to cohorts Jakarta Data on Liberty finds only one.

  /** Who led a cohort. */
  default List<CascadeLink> ledTo(String cohort) {
    return entityManager()
        .createQuery(
            "select e from CascadeLink e where e.ledCohort.code = :cohort", CascadeLink.class)
        .setParameter("cohort", cohort)
        .getResultList();
  }

  /** What was led by those trained in a cohort. */
  default List<CascadeLink> from(String cohort) {
    return entityManager()
        .createQuery(
            "select e from CascadeLink e where e.trainedIn.code = :cohort", CascadeLink.class)
        .setParameter("cohort", cohort)
        .getResultList();
  }
}
