package org.alongside.registry.history;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.registry.access.Sight;
import org.alongside.registry.access.Viewer;

/** Which of some events the viewer may see: those of cohorts and people he may see. */
final class Visible {

  private final boolean reference;
  private final Set<String> cohorts;
  private final Set<String> participants;

  Visible(EntityManager entityManager, Sight sight, Viewer viewer, Collection<Event> events) {
    reference = viewer.seesAllCohorts();
    Set<String> cohortCodes = new HashSet<>();
    Set<String> participantCodes = new HashSet<>();
    for (Event event : events) {
      if (event.cohort() != null) {
        cohortCodes.add(event.cohort());
      }
      if (event.participant() != null) {
        participantCodes.add(event.participant());
      }
    }
    cohorts = seen(entityManager, sight, "Cohort", sight.cohort("e"), cohortCodes);
    participants =
        seen(entityManager, sight, "Participant", sight.participant("e"), participantCodes);
  }

  /** What belongs to no cohort and no person is seen by those who see all cohorts. */
  boolean test(Event event) {
    String cohort = event.cohort();
    String participant = event.participant();
    if (cohort == null && participant == null) {
      return reference;
    }
    return (cohort == null || cohorts.contains(cohort))
        && (participant == null || participants.contains(participant));
  }

  private static Set<String> seen(
      EntityManager entityManager, Sight sight, String entity, String visible, Set<String> codes) {
    if (codes.isEmpty()) {
      return Set.of();
    }
    List<String> found =
        sight
            .bind(
                entityManager
                    .createQuery(
                        "select e.code from %s e where e.code in :codes and %s"
                            .formatted(entity, visible),
                        String.class)
                    .setParameter("codes", codes))
            .getResultList();
    return Set.copyOf(found);
  }
}
