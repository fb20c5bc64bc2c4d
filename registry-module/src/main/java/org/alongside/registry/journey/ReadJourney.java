package org.alongside.registry.journey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.assessment.Response;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.pair.Pair;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.pledge.Pledge;
import org.alongside.registry.row.Choice;
import org.alongside.registry.row.Row;
import org.alongside.registry.session.Mark;
import org.alongside.registry.step.Step;

/** Reads what one person did across the cohorts the viewer may see. */
@Dependent
@UseCase
public class ReadJourney {

  private static final int MOST = 500;
  private static final String STAYS =
      "select s.cohort.code, e.mark, count(e), min(s.heldOn), max(s.heldOn)"
          + " from Attendance e join e.session s where e.participant.code = :participant and %s"
          + " group by s.cohort.code, e.mark";
  private static final String RESPONSES =
      "select e from Response e where e.enrolment.participant.code = :participant and %s"
          + " order by e.takenOn, e.id";
  private static final String STEPS =
      "select e from Step e where e.participant.code = :participant and %s order by e.id";
  private static final String PLEDGES =
      "select e from Pledge e where e.participant.code = :participant and %s"
          + " order by e.pledgedOn, e.id";
  private static final String PAIRS =
      "select e from Pair e where (e.participant.code = :participant"
          + " or e.partner.code = :participant) and %s order by e.startsOn, e.id";

  private final Participants participants;
  private final Sight sight;

  @Inject
  public ReadJourney(Participants participants, Sight sight) {
    this.participants = participants;
    this.sight = sight;
  }

  /** At most 500 of each kind; empty for somebody unknown. */
  public Journey of(String participant) {
    return new Journey(
        stays(participant),
        rows(RESPONSES, Response.class, participant),
        rows(STEPS, Step.class, participant),
        rows(PLEDGES, Pledge.class, participant),
        rows(PAIRS, Pair.class, participant));
  }

  private List<Journey.Stay> stays(String participant) {
    Map<String, Journey.Stay> stays = new HashMap<>();
    query(STAYS.formatted(sight.cohort("s.cohort")), Object[].class, participant)
        .getResultStream()
        .map(ReadJourney::stay)
        .forEach(stay -> stays.merge(stay.cohort(), stay, Journey.Stay::and));
    return stays.values().stream()
        .sorted(Comparator.comparing(Journey.Stay::first).thenComparing(Journey.Stay::cohort))
        .toList();
  }

  private static Journey.Stay stay(Object[] row) {
    long sessions = (Long) row[2];
    boolean attended = Choice.known(Mark.class, (String) row[1]).isAttended();
    return new Journey.Stay(
        (String) row[0], sessions, attended ? sessions : 0, (LocalDate) row[3], (LocalDate) row[4]);
  }

  private <R extends Record & Row> List<R> rows(
      String text, Class<? extends Entry<R>> type, String participant) {
    return query(text.formatted(sight.cohort("e.cohort")), type, participant)
        .getResultStream()
        .map(Entry::row)
        .toList();
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, String participant) {
    TypedQuery<T> query =
        participants
            .entityManager()
            .createQuery(text, type)
            .setParameter("participant", participant)
            .setMaxResults(MOST);
    return sight.bind(query);
  }
}
