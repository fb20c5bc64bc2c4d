package org.alongside.registry.assessment;

import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All responses. */
@Repository(dataStore = Entries.UNIT)
public interface Responses extends Entries<Response> {

  /** Whether an instrument was answered at all. */
  default boolean anyTo(long instrument) {
    return !entityManager()
        .createQuery("select r.id from Response r where r.instrument.id = :instrument", Long.class)
        .setParameter("instrument", instrument)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The response with the key of this row. */
  default Optional<Response> like(ResponseRow row) {
    return entityManager()
        .createQuery(
            "select r from Response r where r.cohort.code = :cohort and r.instrument.code ="
                + " :instrument and r.wave = :wave and r.takenOn = :takenOn and r.respondent ="
                + " :respondent",
            Response.class)
        .setParameter("cohort", row.cohort())
        .setParameter("instrument", row.instrument())
        .setParameter("wave", row.wave().word())
        .setParameter("takenOn", row.takenOn())
        .setParameter("respondent", row.respondent() == null ? "" : row.respondent())
        .getResultStream()
        .filter(response -> response.row().equals(row))
        .findFirst();
  }
}
