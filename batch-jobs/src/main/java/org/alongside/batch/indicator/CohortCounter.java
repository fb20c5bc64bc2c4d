package org.alongside.batch.indicator;

import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Session;

/**
 * What cohorts contribute by themselves: sessions held, heads beyond the register, being overdue,
 * and what else happened in them that is no one person's.
 */
public final class CohortCounter {

  private static final int[] EVERYONE = {Splits.ALL};

  private CohortCounter() {}

  /** Counts every session held up to the business date. */
  public static void count(Frame frame, Tally tally) {
    Reference reference = frame.reference();
    FlowSheet flows = new FlowSheet(frame);
    for (int s = 0; s < reference.sessions().size(); s++) {
      Session session = reference.sessions().get(s);
      if (session.day() <= reference.businessDay()) {
        Signature signature = frame.signature(s, Reference.NO_COUNTRY);
        int day = session.day();
        flows.add(signature, Quantity.SESSIONS, EVERYONE, day, 1);
        flows.add(signature, Quantity.NO_REGISTER, EVERYONE, day, session.expected() ? 0 : 1);
        flows.add(signature, Quantity.CONTACTS, EVERYONE, day, session.headcount());
        flows.add(signature, Quantity.HEADCOUNT, EVERYONE, day, session.headcount());
        tally.addFact(session.cohort(), QualityFact.SESSIONS, 1);
        tally.addFact(session.cohort(), QualityFact.NO_REGISTER, session.expected() ? 0 : 1);
        Cohort cohort = reference.cohorts().get(session.cohort());
        flows.add(signature, events(cohort), EVERYONE, day, 1);
      }
    }
    countClosing(frame, flows, tally);
    new HappeningCounter(frame, flows).count();
    new StandingCounter(frame, tally).count();
    SurveyCounter surveys =
        new SurveyCounter(
            frame, tally, new Horizon(reference.businessDay()), new JourneyCounter(frame, tally));
    surveys.countAnonymous();
    surveys.finish();
    flows.spreadInto(tally);
  }

  private static void countClosing(Frame frame, FlowSheet flows, Tally tally) {
    Reference reference = frame.reference();
    for (int c = 0; c < reference.cohorts().size(); c++) {
      Cohort cohort = reference.cohorts().get(c);
      int day = cohort.closesOn();
      if (day <= reference.businessDay()) {
        Signature signature = frame.signature(c, day, Reference.NO_COUNTRY);
        flows.add(signature, Quantity.CLOSING, EVERYONE, day, 1);
        flows.add(signature, Quantity.OVERDUE, EVERYONE, day, cohort.overdue() ? 1 : 0);
        tally.addFact(c, QualityFact.CLOSING, 1);
        tally.addFact(c, QualityFact.OVERDUE, cohort.overdue() ? 1 : 0);
      }
    }
  }

  /** As what an event of a cohort counts when it is asked whom a figure rests on. */
  static Quantity events(Cohort cohort) {
    return cohort.keyPopulationLinked() ? Quantity.KEY_POPULATION_EVENTS : Quantity.OTHER_EVENTS;
  }
}
