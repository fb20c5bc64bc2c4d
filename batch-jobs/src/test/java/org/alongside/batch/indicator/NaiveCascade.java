package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.batch.indicator.Cascade.Link;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;

/** The cascade, read off the domain spec like {@link NaiveCount}, in one cell at one date. */
final class NaiveCascade {

  private final NaiveCount count;
  private final Cell cell;
  private final LocalDate end;

  NaiveCascade(NaiveCount count, Cell cell, LocalDate end) {
    this.count = count;
    this.cell = cell;
    this.end = end;
  }

  private List<Link> links() {
    return count.reference().cascade().links();
  }

  /** All who completed a training, or those who then led. */
  long trainers(boolean active) {
    long trainers = 0;
    for (PersonFacts person : count.people()) {
      for (Enrolment e : person.enrolments()) {
        boolean trained =
            completion(person, e)
                .filter(day -> !day.isAfter(end))
                .filter(day -> count.contains(cell, e.cohort(), day, person.home()))
                .isPresent();
        trainers += trained && (!active || hasLed(person, e)) ? 1 : 0;
      }
    }
    return trainers;
  }

  private Optional<LocalDate> completion(PersonFacts person, Enrolment e) {
    boolean works =
        links().stream().anyMatch(l -> l.record() == e.record() && l.led() == e.cohort());
    return e.trainer() && count.counts(e) && !works
        ? count.completion(person, e)
        : Optional.empty();
  }

  private boolean hasLed(PersonFacts person, Enrolment e) {
    LocalDate completed = completion(person, e).orElseThrow();
    boolean earlier =
        person.enrolments().stream()
            .filter(o -> o.record() == e.record() && o.cohort() == e.cohort())
            .anyMatch(o -> completion(person, o).filter(d -> d.isBefore(completed)).isPresent());
    return !earlier
        && links().stream()
            .filter(l -> l.record() == e.record() && l.trainedIn() == e.cohort())
            .filter(l -> l.ledOn() != Integer.MAX_VALUE)
            .anyMatch(l -> !NaiveCount.date(l.ledOn()).isAfter(end));
  }

  /** Shortest way up to a cohort nobody led; 0 if nobody led this one. */
  private int generation(int cohort) {
    return links().stream()
        .filter(l -> l.led() == cohort)
        .mapToInt(l -> 1 + generation(l.trainedIn()))
        .min()
        .orElse(0);
  }

  /** The fourth generation holds all later ones. */
  long reached(int generation) {
    return count.people().stream()
        .filter(p -> p.enrolments().stream().noneMatch(e -> e.trainer() && count.counts(e)))
        .filter(p -> firstGeneration(p).filter(g -> Math.min(g, 4) == generation).isPresent())
        .count();
  }

  private Optional<Integer> firstGeneration(PersonFacts person) {
    return person.attendances().stream()
        .filter(a -> count.isReach(person, a))
        .filter(a -> !count.day(a).isAfter(end))
        .filter(a -> count.contains(cell, cohort(a), count.day(a), person.home()))
        .filter(a -> generation(cohort(a)) > 0)
        .min(Comparator.comparingInt(Attendance::session))
        .map(a -> generation(cohort(a)));
  }

  private int cohort(Attendance attendance) {
    return count.reference().sessions().get(attendance.session()).cohort();
  }
}
