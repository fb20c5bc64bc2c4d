package org.alongside.registry.participant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.UseCase;

/** Tells what of many people and cohorts the viewer may see, for lists made elsewhere. */
@Dependent
@UseCase
public class WhoIsSeen {

  private static final int BATCH = 1000;

  private final Participants participants;
  private final Sight sight;

  @Inject
  public WhoIsSeen(Participants participants, Sight sight) {
    this.participants = participants;
    this.sight = sight;
  }

  /** Codes by id of the people the viewer may see. */
  public Map<Long, String> people(Collection<Long> ids) {
    return codes("Participant", sight.participant("e"), ids);
  }

  /** Of them, those who have to do with no cohort that the viewer may not see. */
  public Map<Long, String> peopleWholly(Collection<Long> ids) {
    return codes("Participant", sight.wholeParticipant("e"), ids);
  }

  /** Ids of those cohorts the viewer may see. */
  public Set<Long> cohorts(Collection<Long> ids) {
    return codes("Cohort", sight.cohort("e"), ids).keySet();
  }

  /** Ids of the sessions in cohorts the viewer may see. */
  public Set<Long> sessions(Collection<Long> ids) {
    return codes("Session", sight.cohort("e.cohort"), ids).keySet();
  }

  private Map<Long, String> codes(String entity, String condition, Collection<Long> ids) {
    Map<Long, String> codes = new HashMap<>();
    List<Long> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += BATCH) {
      sight
          .bind(
              participants
                  .entityManager()
                  .createQuery(
                      "select e.id, e.code from %s e where e.id in :ids and %s"
                          .formatted(entity, condition),
                      Object[].class)
                  .setParameter("ids", all.subList(from, Math.min(from + BATCH, all.size()))))
          .getResultStream()
          .forEach(row -> codes.put((Long) row[0], (String) row[1]));
    }
    return codes;
  }
}
