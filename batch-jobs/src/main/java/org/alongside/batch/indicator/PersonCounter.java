package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Session;

/**
 * Turns the facts of persons into contributions to a {@link Tally}. What one person contributes
 * depends on the frame and his facts alone. Call {@link #count} for each person, {@link #finish} at
 * the end. Not for use by several threads.
 */
public final class PersonCounter {

  /** A row takes the first two of a person's splits: everyone, and his sex. */
  static final int PARTS_OF_A_ROW = 2;

  /**
   * An attendance up to the business date and the enrolment under which it happened.
   *
   * @param enrolment position among the person's, or {@link Reference#NONE} for a drop-in
   */
  record Attributed(Attendance attendance, Session session, int enrolment) {}

  private static final Comparator<Attendance> BY_SESSION =
      Comparator.comparingInt(Attendance::session).thenComparingLong(Attendance::record);

  private static final BitSet NOWHERE = new BitSet();

  private final Frame frame;
  private final Tally tally;
  private final Horizon horizon;
  private final FlowSheet flows;
  private final JourneyCounter journey;
  private final ReachCounter reach;
  private final EnrolmentCounter enrolments;
  private final CascadeCounter cascade;
  private final OutcomeCounter outcomes;
  private final SurveyCounter surveys;

  public PersonCounter(Frame frame, Tally tally) {
    this(frame, tally, PersonNotes.NONE);
  }

  /**
   * @param notes told while somebody is counted
   */
  public PersonCounter(Frame frame, Tally tally, PersonNotes notes) {
    this.frame = frame;
    this.tally = tally;
    this.horizon = new Horizon(frame.reference().businessDay());
    this.flows = new FlowSheet(frame);
    this.journey = new JourneyCounter(frame, tally);
    this.reach = new ReachCounter(frame, tally, flows, horizon, notes);
    this.enrolments = new EnrolmentCounter(frame, tally, flows, horizon, journey, notes);
    this.cascade = new CascadeCounter(frame, tally, flows);
    this.outcomes = new OutcomeCounter(frame, tally, flows, horizon, journey);
    this.surveys = new SurveyCounter(frame, tally, horizon, journey);
  }

  /**
   * Counts one person.
   *
   * @return the first day after the business date from which he may contribute something else
   *     though neither his record nor his cohorts change, or {@link Days#NEVER}
   */
  public int count(PersonFacts person) {
    horizon.clear();
    journey.clear();
    List<Attributed> attended = attributed(person);
    reach.count(person, attended, leftOut(person));
    enrolments.count(person, attended, reach);
    cascade.count(person, attended, enrolments.trainings());
    outcomes.count(person);
    surveys.count(person, attended);
    journey.settle(person, reach);
    return horizon.next();
  }

  /** Adds what has been gathered to the tally. */
  public void finish() {
    flows.spreadInto(tally);
    surveys.finish();
  }

  /** The attendances that count, in the order of sessions; those under a void enrolment do not. */
  private List<Attributed> attributed(PersonFacts person) {
    List<Attendance> sorted = new ArrayList<>(person.attendances());
    sorted.sort(BY_SESSION);
    List<Attributed> attributed = new ArrayList<>(sorted.size());
    int businessDay = frame.reference().businessDay();
    for (Attendance attendance : sorted) {
      Session session = frame.reference().sessions().get(attendance.session());
      horizon.at(session.day());
      if (session.day() <= businessDay && attendance.attended()) {
        int enrolment = enrolmentOf(person, attendance, session);
        if (enrolment == Reference.NONE || person.enrolments().get(enrolment).exit() != Exit.VOID) {
          attributed.add(new Attributed(attendance, session, enrolment));
        }
      }
    }
    return attributed;
  }

  /**
   * The enrolment in the session's cohort that covers its day: rather one of the same record than
   * of another record merged with it, rather a valid one than a void one, rather the first.
   */
  private static int enrolmentOf(PersonFacts person, Attendance attendance, Session session) {
    int best = Reference.NONE;
    int bestRank = 0;
    for (int e = 0; e < person.enrolments().size(); e++) {
      Enrolment enrolment = person.enrolments().get(e);
      if (enrolment.cohort() == session.cohort() && enrolment.covers(session.day())) {
        int rank =
            (enrolment.record() == attendance.record() ? 2 : 0)
                + (enrolment.exit() == Exit.VOID ? 1 : 2);
        if (rank > bestRank) {
          best = e;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  /** The cells a linked man is left out of. */
  private BitSet leftOut(PersonFacts person) {
    if (person.sex() != Sex.M || person.balances().isEmpty()) {
      return NOWHERE;
    }
    BitSet cells = new BitSet();
    for (int balance : person.balances()) {
      cells.or(frame.cellsHolding(balance));
    }
    return cells;
  }
}
