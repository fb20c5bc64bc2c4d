package org.alongside.registry.session;

import jakarta.data.repository.Repository;
import jakarta.persistence.EntityManager;
import org.alongside.registry.entry.Entries;

/** All attendance. */
@Repository(dataStore = Entries.UNIT)
public interface Attendances extends Entries<Attendance> {

  /** Whether the register of a session says anything of anybody. */
  default boolean anyAt(long session) {
    return !entityManager()
        .createQuery("select a.id from Attendance a where a.session.id = :session", Long.class)
        .setParameter("session", session)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Takes back what the register said of somebody.
   *
   * @throws jakarta.persistence.PersistenceException if somebody changed it meanwhile
   */
  default void remove(Attendance attendance) {
    EntityManager entityManager = entityManager();
    entityManager.remove(entityManager.merge(attendance));
    entityManager.flush();
  }
}
