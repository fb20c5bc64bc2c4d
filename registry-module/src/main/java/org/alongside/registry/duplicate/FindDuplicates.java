package org.alongside.registry.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.Page;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.name.NameMark;
import org.alongside.registry.participant.Participant;
import org.alongside.registry.participant.Participants;
import org.jspecify.annotations.Nullable;

/**
 * Looks for records that may be of one person, among people the viewer may see and by cohorts the
 * viewer may see: nobody learns of people in another team's cohorts. It looks when it is asked,
 * page by page; nothing is stored, so what was typed a moment ago is found.
 */
@Dependent
@UseCase
public class FindDuplicates {

  private static final String KIND = "duplicate";

  private final Participants participants;
  private final Sight sight;
  private final Clerk clerk;

  @Inject
  public FindDuplicates(Participants participants, Sight sight, Clerk clerk) {
    this.participants = participants;
    this.sight = sight;
    this.clerk = clerk;
  }

  private record Ids(Block block, long first, long second) {
    String place() {
      return new Place(block, first, second).text();
    }
  }

  /**
   * The queue: the strongest block first, then in the order of registration. That it was shown is
   * noted.
   *
   * @param after where the last page ended; null for the beginning
   */
  public Page<Candidate> list(Viewing.Way way, @Nullable String after, int limit) {
    EntityManager entityManager = participants.entityManager();
    Place place = Place.of(after);
    List<Ids> found = new ArrayList<>();
    for (Block block : Block.values()) {
      if (block.compareTo(place.block()) >= 0 && found.size() <= limit) {
        Place from = block == place.block() ? place : new Place(block, 0, 0);
        found.addAll(pairs(entityManager, from, limit + 1 - found.size()));
      }
    }
    Page<Ids> page = Page.of(found, limit, Ids::place);
    Map<Long, Profile> profiles = profiles(entityManager, page.items());
    clerk.audit(Viewing.list(way, KIND, "", page.items().size()));
    return page.map(ids -> candidate(profiles, ids));
  }

  /**
   * Two records side by side. That both were shown is noted.
   *
   * @throws RegistryException 404 if the viewer does not see both
   */
  public Candidate compare(Viewing.Way way, String one, String another) {
    Participant first = seen(one);
    Participant second = seen(another);
    clerk.audit(Viewing.of(way, "participant", first.code()));
    clerk.audit(Viewing.of(way, "participant", second.code()));
    Ids ids = new Ids(Block.COHORT, first.id(), second.id());
    return candidate(profiles(participants.entityManager(), List.of(ids)), ids);
  }

  private Participant seen(String code) {
    return participants.openTo(sight, code).orElseThrow(RegistryException::notFound);
  }

  private List<Ids> pairs(EntityManager entityManager, Place from, int most) {
    return sight
        .bind(
            entityManager
                .createQuery(from.block().query(sight), Object[].class)
                .setParameter("p", from.first())
                .setParameter("q", from.second()))
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Ids(from.block(), (Long) row[0], (Long) row[1]))
        .toList();
  }

  private static Candidate candidate(Map<Long, Profile> profiles, Ids ids) {
    Profile first = Optional.ofNullable(profiles.get(ids.first())).orElseThrow();
    Profile second = Optional.ofNullable(profiles.get(ids.second())).orElseThrow();
    return new Candidate(first.record(), second.record(), Likeness.of(first, second));
  }

  private Map<Long, Profile> profiles(EntityManager entityManager, List<Ids> pairs) {
    Set<Long> ids = new LinkedHashSet<>();
    pairs.forEach(pair -> ids.addAll(Arrays.asList(pair.first(), pair.second())));
    Map<Long, Profile> profiles = new HashMap<>();
    if (ids.isEmpty()) {
      return profiles;
    }
    Map<Long, String> marks = nameMarks(entityManager, ids);
    entityManager
        .createQuery(
            "select p from Participant p left join fetch p.homeArea where p.id in :ids",
            Participant.class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(
            p ->
                profiles.put(
                    p.id(), new Profile(p.row(), new LinkedHashSet<>(), marks.get(p.id()))));
    sight
        .bind(
            entityManager
                .createQuery(
                    "select e.participant.id, e.cohort.code from Enrolment e where e.participant.id"
                        + " in :ids and "
                        + sight.cohort("e.cohort")
                        + " order by e.cohort.code",
                    Object[].class)
                .setParameter("ids", ids))
        .getResultStream()
        .forEach(
            row ->
                Optional.ofNullable(profiles.get((Long) row[0]))
                    .ifPresent(profile -> profile.cohorts().add((String) row[1])));
    return profiles;
  }

  private static Map<Long, String> nameMarks(EntityManager entityManager, Set<Long> ids) {
    return entityManager
        .createQuery("select m from NameMark m where m.participant in :ids", NameMark.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(NameMark::participant, NameMark::mark));
  }
}
