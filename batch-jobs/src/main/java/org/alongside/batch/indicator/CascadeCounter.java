package org.alongside.batch.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.Cascade.Link;
import org.alongside.batch.indicator.EnrolmentCounter.Training;
import org.alongside.batch.indicator.PersonCounter.Attributed;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;

/**
 * Trainers, and the people they reach, one person at a time (domain spec, section 4, Models' own).
 * A link of the cascade means the spell its trainer completed first in the cohort it names; a spell
 * in a cohort he led himself is work, not training.
 */
final class CascadeCounter {

  private static final Quantity[] GENERATIONS = {
    Quantity.CASCADE_1, Quantity.CASCADE_2, Quantity.CASCADE_3, Quantity.CASCADE_LATER
  };

  private final Frame frame;
  private final Tally tally;
  private final FlowSheet flows;
  private final int businessDay;
  private final Map<Long, List<Link>> linksOfRecord;
  private final Map<Integer, Integer> generations;
  private final FirstTimes firstSessions;

  CascadeCounter(Frame frame, Tally tally, FlowSheet flows) {
    this.frame = frame;
    this.tally = tally;
    this.flows = flows;
    this.businessDay = frame.reference().businessDay();
    Cascade cascade = frame.reference().cascade();
    this.linksOfRecord = cascade.links().stream().collect(Collectors.groupingBy(Link::record));
    this.generations = cascade.generations();
    this.firstSessions = new FirstTimes(frame);
  }

  void count(PersonFacts person, List<Attributed> attended, List<Training> trainings) {
    for (Training training : trainings) {
      countTraining(person, training, trainings);
    }
    if (!generations.isEmpty() && !isTrainer(person)) {
      countReached(person, attended);
    }
  }

  private List<Link> links(Enrolment enrolment) {
    return linksOfRecord.getOrDefault(enrolment.record(), List.of());
  }

  private void countTraining(PersonFacts person, Training training, List<Training> trainings) {
    Enrolment enrolment = training.enrolment();
    if (links(enrolment).stream().anyMatch(link -> link.led() == enrolment.cohort())) {
      return;
    }
    int day = training.completedOn();
    Signature signature = frame.signature(enrolment.cohort(), day, person.home());
    flows.add(signature, Quantity.TRAINERS, training.splits(), day, 1);
    int ledOn = isMeant(training, trainings) ? ledOn(enrolment) : Days.NEVER;
    if (ledOn <= businessDay) {
      int since = Math.max(day, ledOn);
      flows.add(signature, Quantity.TRAINERS_ACTIVE, training.splits(), since, 1);
    }
  }

  /** Whether it is the first the same record completed in its cohort. */
  private static boolean isMeant(Training training, List<Training> trainings) {
    Enrolment own = training.enrolment();
    for (Training other : trainings) {
      boolean same =
          other.enrolment().record() == own.record() && other.enrolment().cohort() == own.cohort();
      if (same && other.completedOn() < training.completedOn()) {
        return false;
      }
    }
    return true;
  }

  /** The first day somebody attended a cohort led after the training, or {@link Days#NEVER}. */
  private int ledOn(Enrolment enrolment) {
    return links(enrolment).stream()
        .filter(link -> link.trainedIn() == enrolment.cohort())
        .mapToInt(Link::ledOn)
        .min()
        .orElse(Days.NEVER);
  }

  private boolean isTrainer(PersonFacts person) {
    return person.enrolments().stream()
        .anyMatch(
            enrolment ->
                enrolment.trainer()
                    && enrolment.exit() != Exit.VOID
                    && enrolment.enrolledOn() <= businessDay);
  }

  private void countReached(PersonFacts person, List<Attributed> attended) {
    firstSessions.clear();
    for (Attributed one : attended) {
      boolean led = generations.containsKey(one.session().cohort());
      if (led && person.consents(one.session().day())) {
        int session = one.attendance().session();
        firstSessions.see(frame.signature(session, person.home()), session);
      }
    }
    for (int i = 0; i < firstSessions.count(); i++) {
      int cell = firstSessions.cell(i);
      Reference.Session first = frame.reference().sessions().get(firstSessions.position(i));
      int[] splits = ReachCounter.splits(person, first.day());
      int stretch = frame.cells().get(cell).periods().stretchOf(first.day());
      tally.addOne(cell, quantity(first.cohort()), splits, stretch);
    }
  }

  private Quantity quantity(int cohort) {
    int generation = generations.getOrDefault(cohort, 1);
    return GENERATIONS[Math.min(generation, GENERATIONS.length) - 1];
  }
}
