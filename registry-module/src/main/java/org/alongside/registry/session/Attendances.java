package org.alongside.registry.session;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Repository;
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

  /** Takes back what the register said of somebody. */
  @Delete
  void remove(Attendance attendance);
}
