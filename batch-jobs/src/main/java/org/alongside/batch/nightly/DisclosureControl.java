package org.alongside.batch.nightly;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;

/**
 * The one choke point between what was counted and what is published (domain spec, section 7):
 * every cell passes here, and a hidden cell leaves without any number, zero included.
 *
 * <p>As far as it goes today, cell by cell: a total or row that rests on key-population-linked
 * cohorts alone is hidden, for all time or for the periods in which only they had anything; what
 * rests on feedback, referrals or concerns is hidden below ten, zero included, and in areas below
 * the first level; shares and means of what came of it are hidden below ten. Small cells of fine
 * rows and complementary suppression are still to come.
 */
final class DisclosureControl {

  /** From how many on shares and means, and anything sensitive, are shown. */
  static final long SHOWN_FROM = 10;

  private final Tally tally;
  private final Set<String> smallAreas;

  DisclosureControl(Frame frame, Tally tally) {
    this.tally = tally;
    this.smallAreas =
        frame.reference().areas().stream()
            .filter(area -> area.parent() != Reference.NONE)
            .map(Reference.Area::code)
            .collect(Collectors.toSet());
  }

  /**
   * The figures of one cell, with those hidden that may not be shown. Cells of surveys are there
   * only where somebody answered, so of linked cohorts alone not even hidden ones are.
   */
  List<Figure> pass(Cell cell, List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.key().instrument().isEmpty() || !hides(cell, figure.key()))
        .map(figure -> hides(cell, figure) ? hidden(figure) : figure)
        .toList();
  }

  private boolean hides(Cell cell, Figure figure) {
    Long n = figure.n();
    boolean few = n == null || n < SHOWN_FROM;
    return switch (Indicator.valueOf(figure.key().indicator()).disclosure()) {
      case ORDINARY -> hides(cell, figure.key());
      case FINE -> (n != null && few) || hides(cell, figure.key());
      case SENSITIVE -> few || isSmallArea(cell) || hides(cell, figure.key());
    };
  }

  /** Whether it is, or is part of, an area below the first level. */
  private boolean isSmallArea(Cell cell) {
    if (cell.scope().type() == Scope.Type.AREA) {
      return smallAreas.contains(cell.scope().code());
    }
    return cell.dimension() == Cell.Dimension.AREA && smallAreas.contains(cell.row());
  }

  private boolean hides(Cell cell, FigureKey key) {
    if (tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) == cell.periods().stretches()) {
      return false;
    }
    if (tally.firstStretch(cell, Quantity.OTHER_EVENTS) == cell.periods().stretches()) {
      return true;
    }
    int period = CellPeriod.of(cell, key);
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

  private static Figure hidden(Figure figure) {
    return new Figure(figure.key(), null, null, null, null, FigureState.SUPPRESSED);
  }
}
