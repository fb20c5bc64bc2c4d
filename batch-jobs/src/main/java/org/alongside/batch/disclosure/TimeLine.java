package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.PeriodSet;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;

/**
 * One total or row over time: of whom it has come to reach by the ends of two periods, the
 * difference is who was new in between.
 */
final class TimeLine {

  /** Periods are asked for more than what was reached by their ends. */
  private static final int WORTH_OF_PERIODS = 10;

  private final PeriodSet periods;
  private final long[] fresh;
  private final BitSet endsHidden = new BitSet();

  /**
   * @param fresh how many were new in each stretch
   */
  TimeLine(PeriodSet periods, long[] fresh) {
    this.periods = periods;
    this.fresh = fresh.clone();
  }

  static TimeLine of(Cell cell, Tally tally) {
    long[] fresh = new long[cell.periods().stretches()];
    long before = 0;
    for (int s = 0; s < fresh.length; s++) {
      long now = tally.at(cell, Quantity.REGISTERED, Splits.ALL, s);
      fresh[s] = now - before;
      before = now;
    }
    return new TimeLine(cell.periods(), fresh);
  }

  boolean hidesUpTo(int period) {
    return endsHidden.get(periods.last(period));
  }

  /**
   * Hides what may not be shown where some periods are hidden.
   *
   * @param linked those of them that must not be worked out
   * @return the periods to hide, those included
   */
  BitSet hide(BitSet hiddenPeriods, BitSet linked) {
    DistinctSums sums = new DistinctSums();
    BitSet hidden = new BitSet();
    BitSet guarded = new BitSet();
    int count = periods.periods().size();
    int[] within = new int[count];
    int[] upTo = new int[count];
    for (int p = 0; p < count; p++) {
      int worth = Sums.worth(periods.periods().get(p));
      int last = periods.last(p);
      upTo[p] = sums.number(stretches(0, last), worth);
      within[p] = sums.number(stretches(periods.before(p) + 1, last), WORTH_OF_PERIODS * worth);
      if (hiddenPeriods.get(p)) {
        hidden.set(within[p]);
      }
      if (linked.get(p)) {
        guarded.set(within[p]);
      }
      if (endsHidden.get(last)) {
        hidden.set(upTo[p]);
      }
    }
    BitSet everywhere = new BitSet();
    everywhere.set(0, fresh.length);
    BitSet all =
        new Suppression(
                sums.all(),
                cells -> List.of(everywhere),
                List.of(fresh),
                SensitiveCounts.SHOWN_FROM,
                hidden,
                new BitSet(),
                guarded)
            .hide();
    IntStream.range(0, count)
        .filter(p -> all.get(upTo[p]))
        .forEach(p -> endsHidden.set(periods.last(p)));
    BitSet more = new BitSet();
    IntStream.range(0, count).filter(p -> all.get(within[p])).forEach(more::set);
    return more;
  }

  private static BitSet stretches(int from, int to) {
    BitSet stretches = new BitSet();
    stretches.set(from, to + 1);
    return stretches;
  }
}
