package org.alongside.registry.step;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All steps. */
@Repository(dataStore = Entries.UNIT)
public interface Steps extends Entries<Step> {

  /** What one person committed to and did in one cohort. */
  @Find
  List<Step> of(@By("cohort.code") String cohort, @By("participant.code") String participant);

  /**
   * Takes back a step, as if nothing had been said of it.
   *
   * @throws jakarta.persistence.PersistenceException if somebody changed it meanwhile
   */
  default void remove(Step step) {
    EntityManager entityManager = entityManager();
    entityManager.remove(entityManager.merge(step));
    entityManager.flush();
  }
}
