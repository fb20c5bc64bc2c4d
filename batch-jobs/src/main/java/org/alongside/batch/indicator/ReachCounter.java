package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.PersonCounter.Attributed;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.Reference.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reach, contacts and activity of one person at a time (domain spec, sections 3 to 5).
 *
 * <p>"New in a period" and "registered by a date" are found in two different ways, the one walking
 * events in order and keeping the first, the other taking the smallest date, so that the nightly
 * identities between them can fail.
 */
final class ReachCounter {

  /** Attendance is written down in time up to this many days after the session. */
  static final int DAYS_TO_ENTER = 30;

  private static final int[] EVERYONE = {Splits.ALL};

  private final Frame frame;
  private final Tally tally;
  private final FlowSheet flows;
  private final Horizon horizon;
  private final PersonNotes notes;
  private final Marks reached;
  private final Marks active;
  private final Marks withoutConsent;
  private final FirstTimes firstTimes;
  private final BitSet cohortsReached = new BitSet();
  private final BitSet cohortsWithoutConsent = new BitSet();
  private final int[] @Nullable [] latestBalances;

  ReachCounter(Frame frame, Tally tally, FlowSheet flows, Horizon horizon, PersonNotes notes) {
    this.frame = frame;
    this.tally = tally;
    this.flows = flows;
    this.horizon = horizon;
    this.notes = notes;
    this.reached = new Marks(frame, true);
    this.active = new Marks(frame, false);
    this.withoutConsent = new Marks(frame, true);
    this.firstTimes = new FirstTimes(frame);
    this.latestBalances = latestBalances(frame);
  }

  private static int[] @Nullable [] latestBalances(Frame frame) {
    int[][] latest = new int[frame.cells().size()][];
    for (Cell cell : frame.cells()) {
      if (frame.holdsBalance(cell.index())) {
        PeriodSet periods = cell.periods();
        latest[cell.index()] = new int[periods.stretches()];
        Arrays.setAll(
            latest[cell.index()], s -> frame.latestBalance(cell.index(), periods.endOf(s)));
      }
    }
    return latest;
  }

  /** Counts one person; until the next one, {@link #firstReach} answers for this one. */
  void count(PersonFacts person, List<Attributed> attended, BitSet leftOut) {
    reached.clear();
    active.clear();
    withoutConsent.clear();
    firstTimes.clear();
    Session first = null;
    for (Attributed one : attended) {
      if (countAttendance(person, one) && first == null) {
        first = one.session();
      }
    }
    reached.settle();
    active.settle();
    withoutConsent.settle();
    countCells(person, leftOut);
    countOnce(cohortsReached, QualityFact.REACHED);
    countOnce(cohortsWithoutConsent, QualityFact.NO_CONSENT);
    if (first != null && person.sex() == Sex.M) {
      countOverlaps(leftOut);
      countShared(leftOut);
      apportion(first, leftOut);
    }
  }

  private void countOnce(BitSet cohorts, QualityFact fact) {
    for (int c = cohorts.nextSetBit(0); c >= 0; c = cohorts.nextSetBit(c + 1)) {
      tally.addFact(c, fact, 1);
      cohorts.clear(c);
    }
  }

  /** The first day a cell reached the person, or {@link Days#NEVER}. */
  int firstReach(int cell) {
    return reached.first(cell);
  }

  /** Whether the attendance is reach. */
  private boolean countAttendance(PersonFacts person, Attributed one) {
    int day = one.session().day();
    Signature signature = frame.signature(one.attendance().session(), person.home());
    int cohort = one.session().cohort();
    flows.add(signature, Quantity.CONTACTS, splits(person, day), day, 1);
    tally.addFact(cohort, QualityFact.REGISTERED, 1);
    if (one.attendance().enteredOn() - day > DAYS_TO_ENTER) {
      flows.add(signature, Quantity.LATE, EVERYONE, day, 1);
      tally.addFact(cohort, QualityFact.LATE, 1);
    }
    if (!person.consents(day)) {
      cohortsWithoutConsent.set(cohort);
      withoutConsent.mark(signature, day);
      return false;
    }
    cohortsReached.set(cohort);
    reached.mark(signature, day);
    if (firstTimes.see(signature, day)) {
      notes.note(PersonNotes.What.REACHED, cohort, day);
    }
    if (one.enrolment() != Reference.NONE) {
      Enrolment enrolment = person.enrolments().get(one.enrolment());
      int until = Math.min(day + gap(one.session()), enrolment.exitedOn());
      active.markEnds(signature, day, until);
      horizon.at(until + 1);
    }
    return true;
  }

  private int gap(Session session) {
    int programme = frame.reference().cohorts().get(session.cohort()).programme();
    return frame.reference().programmes().get(programme).activityGapDays();
  }

  private void countCells(PersonFacts person, BitSet leftOut) {
    for (int i = 0; i < reached.count(); i++) {
      int cell = reached.cell(i);
      int first = reached.first(cell);
      int[] splits = splits(person, first);
      reached.addTo(tally, cell, Quantity.SERVED, splits);
      if (!leftOut.get(cell)) {
        int stretch = frame.cells().get(cell).periods().firstEndFrom(first);
        tally.addOne(cell, Quantity.REGISTERED, splits, stretch);
        countBeforeBalance(person, cell, first);
      }
    }
    for (int i = 0; i < firstTimes.count(); i++) {
      int cell = firstTimes.cell(i);
      if (!leftOut.get(cell)) {
        int day = firstTimes.position(i);
        int stretch = frame.cells().get(cell).periods().stretchOf(day);
        tally.addOne(cell, Quantity.NEW, splits(person, day), stretch);
      }
    }
    for (int i = 0; i < active.count(); i++) {
      int cell = active.cell(i);
      active.addTo(tally, cell, Quantity.ACTIVE, splits(person, reached.first(cell)));
    }
    for (int i = 0; i < withoutConsent.count(); i++) {
      int cell = withoutConsent.cell(i);
      int[] splits = splits(person, withoutConsent.first(cell));
      withoutConsent.addTo(tally, cell, Quantity.NO_CONSENT, splits);
    }
  }

  private void countBeforeBalance(PersonFacts person, int cell, int first) {
    int[] latest = latestBalances[cell];
    if (latest == null || person.sex() != Sex.M) {
      return;
    }
    PeriodSet periods = frame.cells().get(cell).periods();
    for (int s = periods.firstEndFrom(first); s < latest.length; s++) {
      if (first <= latest[s]) {
        tally.add(cell, Quantity.BEFORE_BALANCE, Splits.ALL, s, 1);
      }
    }
  }

  /**
   * For every registered man of a total: one for each row holding him, less one. For a man whom the
   * total leaves out, as its balance has him: one for each row, on a line of its own.
   */
  private void countOverlaps(BitSet leftOut) {
    for (int i = 0; i < reached.count(); i++) {
      int index = reached.cell(i);
      int total = frame.totalOf(index);
      if (leftOut.get(index)) {
        continue;
      }
      boolean linked = leftOut.get(total);
      Cell cell = frame.cells().get(index);
      int stretch = cell.periods().firstEndFrom(reached.first(index));
      for (Cell.Dimension dimension : Overlaps.DIMENSIONS) {
        if (dimension.isOwnDimensionOf(cell.scope().type())) {
          continue;
        }
        if (cell.isTotal()) {
          tally.add(total, Overlaps.quantity(dimension), Splits.ALL, stretch, -1);
        } else if (cell.dimension() == dimension) {
          Quantity line = linked ? Overlaps.linked(dimension) : Overlaps.quantity(dimension);
          tally.add(total, line, Splits.ALL, stretch, 1);
        }
      }
    }
  }

  /** Section 5: once for every two donors he is registered for. */
  private void countShared(BitSet leftOut) {
    for (int i = 0; i < reached.count(); i++) {
      int donor = reached.cell(i);
      Map<String, Integer> others = frame.donorsOf(donor);
      for (int j = 0; !others.isEmpty() && !leftOut.get(donor) && j < reached.count(); j++) {
        int other = reached.cell(j);
        Cell total = frame.cells().get(other);
        boolean isDonor = total.isTotal() && total.scope().type() == Scope.Type.DONOR;
        if (isDonor && other != donor && !leftOut.get(other)) {
          int row = others.getOrDefault(total.scope().code(), donor);
          int day = Math.max(reached.first(donor), reached.first(other));
          int stretch = total.periods().firstEndFrom(day);
          tally.add(row, Quantity.SHARED, Splits.ALL, stretch, 1);
        }
      }
    }
  }

  /** Section 5: by the donors' shares, on that day, of the cohort of the first reach of all. */
  private void apportion(Session first, BitSet leftOut) {
    if (leftOut.get(0)) {
      return;
    }
    for (Frame.Share share : frame.shares(first.cohort(), first.day())) {
      PeriodSet periods = frame.cells().get(share.cell()).periods();
      int cell = share.cell();
      int end = periods.firstEndFrom(first.day());
      tally.add(cell, Quantity.SHARE_REGISTERED, Splits.ALL, end, share.units());
      int stretch = periods.stretchOf(first.day());
      tally.add(cell, Quantity.SHARE_NEW, Splits.ALL, stretch, share.units());
    }
  }

  static int[] splits(PersonFacts person, int day) {
    AgeBand band =
        person.birthYear() == PersonFacts.NO_BIRTH_YEAR
            ? AgeBand.UNKNOWN
            : AgeBand.in(Days.year(day), person.birthYear());
    return Splits.ofPerson(person.sex(), band);
  }
}
