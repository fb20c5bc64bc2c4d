package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.indicator.PersonCounter.Attributed;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Reference.Session;

/** Enrolment, attendance against expectation, dose and completion (domain spec, section 4). */
final class EnrolmentCounter {

  /** A trainer's enrolment that was completed, and by whom it counts. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Training(Enrolment enrolment, int completedOn, int[] splits) {}

  private static final int[] EVERYONE = {Splits.ALL};

  /** Outside of these ages a birth year is unlikely (interchange spec, section 1). */
  private static final int YOUNGEST = 10;

  private static final int OLDEST = 100;

  /** Of so many sessions on it is worth a look if somebody came to all. */
  private static final int SESSIONS_TO_JUDGE_BY = 3;

  private final Frame frame;
  private final Reference reference;
  private final Tally tally;
  private final FlowSheet flows;
  private final Horizon horizon;
  private final JourneyCounter journey;
  private final PersonNotes notes;
  private final Marks enrolled;
  private final Marks completed;
  private final CompletionOrder completions;
  private final List<Training> trainings = new ArrayList<>();

  EnrolmentCounter(
      Frame frame,
      Tally tally,
      FlowSheet flows,
      Horizon horizon,
      JourneyCounter journey,
      PersonNotes notes) {
    this.frame = frame;
    this.reference = frame.reference();
    this.tally = tally;
    this.flows = flows;
    this.horizon = horizon;
    this.journey = journey;
    this.notes = notes;
    this.enrolled = new Marks(frame, true);
    this.completed = new Marks(frame, true);
    this.completions = new CompletionOrder(frame);
  }

  void count(PersonFacts person, List<Attributed> attended, ReachCounter reach) {
    trainings.clear();
    if (person.enrolments().isEmpty()) {
      return;
    }
    enrolled.clear();
    completed.clear();
    completions.clear();
    for (int e = 0; e < person.enrolments().size(); e++) {
      Enrolment enrolment = person.enrolments().get(e);
      horizon.at(enrolment.enrolledOn());
      horizon.at(enrolment.exitedOn());
      if (enrolment.enrolledOn() <= reference.businessDay()) {
        countEnrolment(person, enrolment, under(e, attended));
      }
    }
    enrolled.settle();
    completed.settle();
    countPersons(person, reach);
  }

  /** What the person counted last completed as a trainer. */
  List<Training> trainings() {
    return trainings;
  }

  /** Attendances under one enrolment, each session once. */
  static List<Attributed> under(int enrolment, List<Attributed> attended) {
    List<Attributed> own = new ArrayList<>();
    int last = Reference.NONE;
    for (Attributed one : attended) {
      if (one.enrolment() == enrolment && one.attendance().session() != last) {
        own.add(one);
        last = one.attendance().session();
      }
    }
    return own;
  }

  private void countEnrolment(PersonFacts person, Enrolment enrolment, List<Attributed> attended) {
    Cohort cohort = reference.cohorts().get(enrolment.cohort());
    Programme programme = reference.programmes().get(cohort.programme());
    int[] splits = ReachCounter.splits(person, enrolment.enrolledOn());
    Dose dose = Dose.of(programme, attended, reference.sessions());
    if (enrolment.exit() != Exit.VOID) {
      countBegin(person, enrolment, cohort, splits);
      countExpected(person, enrolment, attended, splits);
      if (dose.halfwayOn() != Days.NEVER) {
        int day = dose.halfwayOn();
        Signature signature = frame.signature(enrolment.cohort(), day, person.home());
        journey.reached(Quantity.HALFWAY, signature, day);
      }
      if (dose.completedOn() != Days.NEVER) {
        countCompletion(person, enrolment, dose.completedOn(), splits);
      }
    }
    if (cohort.closesOn() <= reference.businessDay()) {
      Signature signature = frame.signature(enrolment.cohort(), cohort.closesOn(), person.home());
      countClosed(enrolment, programme, dose, new Closing(signature, splits, cohort.closesOn()));
    }
  }

  private void countBegin(PersonFacts person, Enrolment enrolment, Cohort cohort, int[] splits) {
    int day = enrolment.enrolledOn();
    Signature signature = frame.signature(enrolment.cohort(), day, person.home());
    int odd = isOdd(person.birthYear(), day) ? 1 : 0;
    int alike = person.lookalike() ? 1 : 0;
    flows.add(signature, Quantity.ENROLLED, splits, day, 1);
    flows.add(signature, Quantity.ODD_AGE, EVERYONE, day, odd);
    flows.add(signature, Quantity.LOOKALIKES, EVERYONE, day, alike);
    tally.addFact(enrolment.cohort(), QualityFact.ENROLLED, 1);
    tally.addFact(enrolment.cohort(), QualityFact.ODD_AGE, odd);
    tally.addFact(enrolment.cohort(), QualityFact.LOOKALIKES, alike);
    flows.add(signature, CohortCounter.events(cohort), EVERYONE, day, 1);
    enrolled.mark(signature, day);
  }

  private static boolean isOdd(int birthYear, int day) {
    int age = Days.year(day) - birthYear;
    return birthYear == PersonFacts.NO_BIRTH_YEAR || age < YOUNGEST || age > OLDEST;
  }

  private void countExpected(
      PersonFacts person, Enrolment enrolment, List<Attributed> attended, int[] splits) {
    int last = Math.min(enrolment.exitedOn(), reference.businessDay());
    int expected = 0;
    for (int s : frame.sessionsOf(enrolment.cohort())) {
      Session session = reference.sessions().get(s);
      if (session.expected() && enrolment.enrolledOn() <= session.day() && session.day() <= last) {
        Signature signature = frame.signature(s, person.home());
        flows.add(signature, Quantity.EXPECTED, splits, session.day(), 1);
        expected++;
      }
    }
    int came = 0;
    for (Attributed one : attended) {
      if (one.session().expected()) {
        Signature signature = frame.signature(one.attendance().session(), person.home());
        flows.add(signature, Quantity.ATTENDED, splits, one.session().day(), 1);
        came++;
      }
    }
    int closesOn = reference.cohorts().get(enrolment.cohort()).closesOn();
    if (expected >= SESSIONS_TO_JUDGE_BY && closesOn <= reference.businessDay()) {
      Signature signature = frame.signature(enrolment.cohort(), closesOn, person.home());
      int full = came >= expected ? 1 : 0;
      flows.add(signature, Quantity.FULL_EXPECTED, EVERYONE, closesOn, 1);
      flows.add(signature, Quantity.FULL_ATTENDED, EVERYONE, closesOn, full);
      tally.addFact(enrolment.cohort(), QualityFact.FULL_EXPECTED, 1);
      tally.addFact(enrolment.cohort(), QualityFact.FULL_ATTENDED, full);
    }
  }

  private void countCompletion(PersonFacts person, Enrolment enrolment, int day, int[] splits) {
    Signature signature = frame.signature(enrolment.cohort(), day, person.home());
    flows.add(signature, Quantity.COMPLETED, splits, day, 1);
    completed.mark(signature, day);
    completions.add(signature, day);
    notes.note(PersonNotes.What.COMPLETED, enrolment.cohort(), day);
    if (enrolment.trainer()) {
      trainings.add(new Training(enrolment, day, splits));
    }
  }

  /** Where, for whom and when an enrolment's cohort closes. */
  @SuppressWarnings("ArrayRecordComponent") // a bundle of arguments, never compared
  private record Closing(Signature signature, int[] splits, int day) {}

  private void countClosed(Enrolment enrolment, Programme programme, Dose dose, Closing closing) {
    if (enrolment.exit() != Exit.VOID) {
      add(closing, Quantity.DOSE_ENROLMENTS, 1);
      add(closing, Quantity.DOSE_HALF_MINUTES, dose.halfMinutes());
    }
    if (programme.hasThreshold()) {
      switch (enrolment.exit()) {
        case VOID -> add(closing, Quantity.OUT_VOID, 1);
        case TRANSFERRED -> add(closing, Quantity.OUT_TRANSFERRED, 1);
        case DIED -> add(closing, Quantity.OUT_DIED, 1);
        case NONE, OTHER -> {
          add(closing, Quantity.CLOSED_ENROLLED, 1);
          add(closing, Quantity.CLOSED_COMPLETED, dose.completedOn() == Days.NEVER ? 0 : 1);
        }
      }
    }
  }

  private void add(Closing closing, Quantity quantity, long amount) {
    flows.add(closing.signature(), quantity, closing.splits(), closing.day(), amount);
  }

  private void countPersons(PersonFacts person, ReachCounter reach) {
    for (int i = 0; i < enrolled.count(); i++) {
      int cell = enrolled.cell(i);
      int[] splits = ReachCounter.splits(person, enrolled.first(cell));
      enrolled.addTo(tally, cell, Quantity.ENROLLED_PERSONS, splits);
    }
    for (int i = 0; i < completed.count(); i++) {
      int cell = completed.cell(i);
      int day = completed.first(cell);
      int position = frame.cells().get(cell).periods().firstEndFrom(day);
      tally.addOne(
          cell, Quantity.COMPLETERS, splitsOfCompleter(person, reach, cell, day), position);
    }
    FirstTimes firstTimes = completions.firstTimes();
    for (int i = 0; i < firstTimes.count(); i++) {
      int cell = firstTimes.cell(i);
      int day = firstTimes.position(i);
      int position = frame.cells().get(cell).periods().stretchOf(day);
      tally.addOne(
          cell, Quantity.NEW_COMPLETERS, splitsOfCompleter(person, reach, cell, day), position);
    }
  }

  /** By age at first reach; without consent there is none, so then at first completion. */
  private static int[] splitsOfCompleter(
      PersonFacts person, ReachCounter reach, int cell, int day) {
    return ReachCounter.splits(person, Math.min(reach.firstReach(cell), day));
  }
}
