package org.alongside.batch.nightly;

import java.util.List;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;

/**
 * The one choke point between what was counted and what is published (domain spec, section 7):
 * every cell passes here, and a hidden cell leaves without any number, zero included.
 *
 * <p>As far as it goes today: a total or row that rests on key-population-linked cohorts alone is
 * hidden, for all time or for the periods in which only they had anything. Small cells and
 * complementary suppression are still to come.
 */
final class DisclosureControl {

  private final Tally tally;

  DisclosureControl(Tally tally) {
    this.tally = tally;
  }

  /** The figures of one cell, with those hidden that may not be shown. */
  List<Figure> pass(Cell cell, List<Figure> figures) {
    return figures.stream()
        .map(figure -> hides(cell, figure.key()) ? hidden(figure) : figure)
        .toList();
  }

  private boolean hides(Cell cell, FigureKey key) {
    if (tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) == cell.periods().stretches()) {
      return false;
    }
    if (tally.firstStretch(cell, Quantity.OTHER_EVENTS) == cell.periods().stretches()) {
      return true;
    }
    int period = period(cell, key);
    return onlyLinked(
            tally.in(cell, Quantity.KEY_POPULATION_EVENTS, Splits.ALL, period),
            tally.in(cell, Quantity.OTHER_EVENTS, Splits.ALL, period))
        || onlyLinkedSoFar(cell, period);
  }

  private boolean onlyLinkedSoFar(Cell cell, int period) {
    int last = cell.periods().last(period);
    return tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) <= last
        && tally.firstStretch(cell, Quantity.OTHER_EVENTS) > last;
  }

  private static boolean onlyLinked(long linked, long other) {
    return linked > 0 && other == 0;
  }

  private static int period(Cell cell, FigureKey key) {
    List<Period> periods = cell.periods().periods();
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      if (period.start().equals(key.periodStart())
          && period.end().equals(key.periodEnd())
          && period.kind().code().equals(key.periodKind())
          && period.calendar().code().equals(key.calendar())) {
        return p;
      }
    }
    throw new IllegalStateException("Not a period of its cell: " + key);
  }

  private static Figure hidden(Figure figure) {
    return new Figure(figure.key(), null, null, null, null, FigureState.SUPPRESSED);
  }
}
