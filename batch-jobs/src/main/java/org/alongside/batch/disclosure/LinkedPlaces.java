package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;

/**
 * What is hidden of totals and rows for the sake of key-population-linked cohorts, and in which
 * periods (domain spec, section 7, third class): everything that rests on such cohorts alone but
 * the {@link Count counts} guarded by themselves, and as many other totals and rows as it takes
 * that what is hidden cannot be worked out from what is shown.
 *
 * <p>Of what is hidden whatever it counts that is judged by contacts, which add up over places and
 * periods. People do not add up over places; over time those new to a place do, so what is shown of
 * a place up to a day is judged by them ({@link TimeLine}).
 */
final class LinkedPlaces {

  private static final String PLACES = "PLACES";

  private final Frame frame;
  private final Sums sums;
  private final Map<Cell, TimeLine> timeLines = new HashMap<>();
  private final BitSet linked = new BitSet();
  private final BitSet linkedForever = new BitSet();
  private final Map<Cell, BitSet> linkedSoFar = new HashMap<>();
  private final BitSet hidden = new BitSet();
  private long[] contacts = {};

  LinkedPlaces(Frame frame, Sums sums) {
    this.frame = frame;
    this.sums = sums;
  }

  /** Looks at a total or row by itself. */
  void judge(Cell cell, Tally tally) {
    if (tally.has(cell, Quantity.KEY_POPULATION_EVENTS)
        && !tally.has(cell, Quantity.OTHER_EVENTS)) {
      linkedForever.set(cell.index());
    }
    timeLines.put(cell, TimeLine.of(cell, tally));
    BitSet soFar = new BitSet();
    for (int p = 0; p < cell.periods().periods().size(); p++) {
      soFar.set(p, linkedForever.get(cell.index()) || restsSoFar(cell, tally, p));
      int sum = sums.of(cell, p);
      if (sum != Numbering.NOTHING && (soFar.get(p) || restsWithin(cell, tally, p))) {
        linked.set(sum);
      }
    }
    linkedSoFar.put(cell, soFar);
  }

  private static boolean restsSoFar(Cell cell, Tally tally, int period) {
    int last = cell.periods().last(period);
    return tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) <= last
        && tally.firstStretch(cell, Quantity.OTHER_EVENTS) > last;
  }

  private static boolean restsWithin(Cell cell, Tally tally, int period) {
    return tally.in(cell, Quantity.KEY_POPULATION_EVENTS, Splits.ALL, period) > 0
        && tally.in(cell, Quantity.OTHER_EVENTS, Splits.ALL, period) == 0;
  }

  /**
   * Once all are looked at: hides what else must be.
   *
   * @param contactsByCell by elementary cell
   */
  void hideMore(long[] contactsByCell, EarlierNights earlier, Judgements judgements) {
    hidden.or(linked);
    contacts = sums.added(contactsByCell);
    BitSet known = earlier.known(PLACES, frame, sums, contacts);
    int before;
    int round = 0;
    do {
      hidden.or(
          judgements.hidden(
              PLACES + ++round,
              new Suppression(
                  sums.all(),
                  sums,
                  List.of(contactsByCell),
                  SensitiveCounts.SHOWN_FROM,
                  hidden,
                  known,
                  linked)));
      before = hidden.cardinality();
      frame.cells().forEach(this::hideMoreOverTime);
    } while (hidden.cardinality() > before);
  }

  private void hideMoreOverTime(Cell cell) {
    BitSet hiddenPeriods = new BitSet();
    BitSet linkedPeriods = new BitSet();
    int count = cell.periods().periods().size();
    for (int p = 0; p < count; p++) {
      int sum = sums.of(cell, p);
      hiddenPeriods.set(p, sum != Numbering.NOTHING && hidden.get(sum));
      linkedPeriods.set(p, sum != Numbering.NOTHING && linked.get(sum));
    }
    if (!linkedPeriods.isEmpty()) {
      timeLine(cell).hide(hiddenPeriods, linkedPeriods).stream()
          .map(p -> sums.of(cell, p))
          .filter(sum -> sum != Numbering.NOTHING)
          .forEach(hidden::set);
    }
  }

  private TimeLine timeLine(Cell cell) {
    TimeLine line = timeLines.get(cell);
    if (line == null) {
      throw new IllegalStateException("Not judged: " + cell);
    }
    return line;
  }

  /** By contacts. */
  Judged judged() {
    return new Judged(
        PLACES, sums, contacts, hidden, (cell, period, sum) -> !linkedForever.get(cell.index()));
  }

  /** Whether it rests on linked cohorts alone, for all time or in the period. */
  boolean restsOnLinked(Cell cell, int period) {
    int sum = sums.of(cell, period);
    return linkedForever.get(cell.index()) || (sum != Numbering.NOTHING && linked.get(sum));
  }

  /** Whether all it has come to by the end of the period rests on linked cohorts. */
  boolean restsOnLinkedSoFar(Cell cell, int period) {
    return linkedSoFar.getOrDefault(cell, new BitSet()).get(period);
  }

  /** Whether nothing is shown of a total or row in a period but what is guarded by itself. */
  boolean hides(Cell cell, int period) {
    int sum = sums.of(cell, period);
    return linkedForever.get(cell.index()) || (sum != Numbering.NOTHING && hidden.get(sum));
  }

  /** Whether nothing else is shown of what it has come to by the end of a period. */
  boolean hidesSoFar(Cell cell, int period) {
    return hides(cell, period) || timeLine(cell).hidesUpTo(period);
  }

  /** Whether nothing else is shown of what a count is of. */
  boolean hides(Count count, Cell cell, int period) {
    return count.isAsOfADay() ? hidesSoFar(cell, period) : hides(cell, period);
  }
}
