package org.alongside.batch.indicator;

import org.alongside.batch.indicator.PersonFacts.Application;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Pledge;
import org.alongside.batch.indicator.PersonFacts.Step;

/** Applications, steps and pledges of one person at a time (domain spec, section 4). */
final class OutcomeCounter {

  /** A commitment is kept if it is done up to this many days after it was made. */
  static final int DAYS_TO_KEEP = 90;

  /** A pledge became action if a step was done up to this many days after it. */
  static final int DAYS_TO_ACT = 180;

  private final Frame frame;
  private final Tally tally;
  private final FlowSheet flows;
  private final Horizon horizon;
  private final JourneyCounter journey;
  private final int businessDay;
  private final Marks pledged;
  private final Marks due;
  private final Marks converted;

  OutcomeCounter(
      Frame frame, Tally tally, FlowSheet flows, Horizon horizon, JourneyCounter journey) {
    this.frame = frame;
    this.tally = tally;
    this.flows = flows;
    this.horizon = horizon;
    this.journey = journey;
    this.businessDay = frame.reference().businessDay();
    this.pledged = new Marks(frame, true);
    this.due = new Marks(frame, true);
    this.converted = new Marks(frame, true);
  }

  void count(PersonFacts person) {
    for (Enrolment enrolment : person.enrolments()) {
      countApplication(person, enrolment);
    }
    for (Step step : person.outcomes().steps()) {
      countStep(person, step);
    }
    if (!person.outcomes().pledges().isEmpty()) {
      countPledges(person);
    }
  }

  private void countApplication(PersonFacts person, Enrolment enrolment) {
    Application application = enrolment.application();
    int day = application.appliedOn();
    horizon.at(day);
    if (day > businessDay || enrolment.exit() == Exit.VOID) {
      return;
    }
    Signature signature = frame.signature(enrolment.cohort(), day, person.home());
    int[] splits = ReachCounter.splits(person, day);
    flows.add(signature, Quantity.APPLICANTS, splits, day, 1);
    if (application.selected()) {
      flows.add(signature, Quantity.SELECTED, splits, day, 1);
    }
  }

  /** A step belongs to whom its day does; a commitment is judged on the day its time is up. */
  private void countStep(PersonFacts person, Step step) {
    int done = step.doneOn();
    horizon.at(done);
    if (done <= businessDay) {
      Signature signature = frame.signature(step.cohort(), done, person.home());
      flows.add(signature, Quantity.STEPS, ReachCounter.splits(person, done), done, 1);
      journey.reached(Quantity.ACTED, signature, done);
    }
    int made = step.committedOn();
    if (made != Days.NEVER) {
      horizon.at(made + DAYS_TO_KEEP);
    }
    if (made <= businessDay - DAYS_TO_KEEP) {
      Signature signature = frame.signature(step.cohort(), made, person.home());
      int[] splits = ReachCounter.splits(person, made);
      int judged = made + DAYS_TO_KEEP;
      flows.add(signature, Quantity.COMMITMENTS_DUE, splits, judged, 1);
      if (done <= judged) {
        flows.add(signature, Quantity.COMMITMENTS_KEPT, splits, judged, 1);
      }
    }
  }

  private void countPledges(PersonFacts person) {
    pledged.clear();
    due.clear();
    converted.clear();
    for (Pledge pledge : person.outcomes().pledges()) {
      horizon.at(pledge.pledgedOn());
      if (pledge.pledgedOn() <= businessDay) {
        countPledge(person, pledge);
      }
    }
    spread(person, pledged, Quantity.PLEDGERS, 0);
    spread(person, due, Quantity.PLEDGERS_DUE, DAYS_TO_ACT);
    spread(person, converted, Quantity.PLEDGERS_CONVERTED, DAYS_TO_ACT);
  }

  private void countPledge(PersonFacts person, Pledge pledge) {
    int day = pledge.pledgedOn();
    Signature signature = frame.signature(pledge.cohort(), day, person.home());
    flows.add(signature, Quantity.PLEDGES, ReachCounter.splits(person, day), day, 1);
    pledged.mark(signature, day);
    int judged = day + DAYS_TO_ACT;
    horizon.at(judged);
    if (judged <= businessDay) {
      due.mark(signature, judged);
      boolean acted =
          person.outcomes().steps().stream()
              .anyMatch(step -> day <= step.doneOn() && step.doneOn() <= judged);
      if (acted) {
        converted.mark(signature, judged);
      }
    }
  }

  /** By age at the first pledge of those that count, {@code after} days before the marks. */
  private void spread(PersonFacts person, Marks marks, Quantity quantity, int after) {
    marks.settle();
    for (int i = 0; i < marks.count(); i++) {
      int cell = marks.cell(i);
      int[] splits = ReachCounter.splits(person, marks.first(cell) - after);
      marks.addTo(tally, cell, quantity, splits);
    }
  }
}
