package org.alongside.registry.history;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alongside.registry.access.Sight;
import org.alongside.registry.access.Viewer;

/** Which of some events the viewer may see: those of cohorts and people he may see. */
final class Visible {

  private final boolean reference;
  private final Set<String> cohorts;
  private final Set<String> participants;

  Visible(EntityManager entityManager, Sight sight, Viewer viewer, Collection<Event> events) {
    reference = viewer.seesAllCohorts();
    Set<String> cohortCodes = named(events, Event::cohorts);
    Set<String> participantCodes = named(events, Event::participants);
    cohorts = seen(entityManager, sight, "Cohort", sight.cohort("e"), cohortCodes);
    participants =
        seen(entityManager, sight, "Participant", sight.participant("e"), participantCodes);
  }

  /** What belongs to no cohort and no person is seen by those who see all cohorts. */
  boolean test(Event event) {
    if (event.cohorts().isEmpty() && event.participants().isEmpty()) {
      return reference;
    }
    return cohorts.containsAll(event.cohorts()) && participants.containsAll(event.participants());
  }

  private static Set<String> named(Collection<Event> events, Function<Event, Set<String>> codes) {
    return events.stream().flatMap(event -> codes.apply(event).stream()).collect(toSet());
  }

  /** Those of some words that are codes of cohorts or people whom the viewer may not see. */
  static Set<String> hidden(EntityManager entityManager, Sight sight, Set<String> words) {
    Set<String> hidden = new HashSet<>();
    for (String entity : List.of("Cohort", "Participant")) {
      String visible = entity.equals("Cohort") ? sight.cohort("e") : sight.participant("e");
      Set<String> there = seen(entityManager, sight, entity, Sight.everything("e"), words);
      hidden.addAll(there);
      hidden.removeAll(seen(entityManager, sight, entity, visible, there));
    }
    return hidden;
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
