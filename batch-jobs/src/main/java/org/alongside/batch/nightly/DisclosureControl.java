package org.alongside.batch.nightly;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.AgeGroup;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.FineDisclosure;
import org.alongside.batch.indicator.FineRows;
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
 * the first level; shares and means of what came of it are hidden below ten; ages and areas are
 * shown as {@link FineRows} says. Complementary suppression of what is sensitive is still to come.
 */
final class DisclosureControl {

  /** From how many on shares and means, and anything sensitive, are shown. */
  static final long SHOWN_FROM = 10;

  /** From how many on other counts of people in an area are. */
  private static final long SHOWN_IN_AREAS_FROM = 5;

  /** What counts no people. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "R_OPEN", "SESSIONS_HELD", "COHORTS_OPEN", "REPLICATIONS", "Q_NO_REGISTER", "Q_OVERDUE");

  /** What is split by sex, but judged for everyone. */
  private static final Set<String> SPLIT_BY_SEX =
      Set.of(
          "CONTACTS",
          "ENROLLED",
          "ENROLLED_PERSONS",
          "ACTIVE",
          "COMPLETED",
          "COMPLETION_PCT",
          "ATTEND_PCT",
          "DOSE_H");

  private final Tally tally;
  private final FineRows fine;
  private final Set<String> smallAreas;

  DisclosureControl(Frame frame, Tally tally, FineRows fine) {
    this.tally = tally;
    this.fine = fine;
    this.smallAreas =
        frame.reference().areas().stream()
            .filter(area -> area.parent() != Reference.NONE)
            .map(Reference.Area::code)
            .collect(Collectors.toSet());
  }

  /**
   * The figures of one cell in one period, with those hidden that may not be shown. Cells of
   * surveys are there only where somebody answered, so of linked cohorts alone not even hidden ones
   * are; ages are there in the bands they are shown in.
   */
  List<Figure> pass(Cell cell, int period, List<Figure> figures) {
    boolean linked = restsOnLinkedCohorts(cell, period);
    return figures.stream()
        .filter(figure -> !linked || figure.key().instrument().isEmpty())
        .filter(figure -> isOfABandShown(cell, figure.key(), period))
        .map(figure -> linked || hides(cell, figure, period) ? hidden(figure) : figure)
        .toList();
  }

  private boolean isOfABandShown(Cell cell, FigureKey key, int period) {
    FineDisclosure judged = fine.of(cell);
    return key.ageBand().isEmpty()
        || judged == null
        || judged.ages(key.indicator(), period).stream()
            .anyMatch(group -> group.code().equals(key.ageBand()));
  }

  private boolean hides(Cell cell, Figure figure, int period) {
    Long n = figure.n();
    boolean few = n == null || n < SHOWN_FROM;
    return switch (Indicator.valueOf(figure.key().indicator()).disclosure()) {
      case ORDINARY -> isTooFine(cell, figure, period);
      case FINE -> n != null && few;
      case SENSITIVE -> few || isSmallArea(cell);
    };
  }

  private boolean isTooFine(Cell cell, Figure figure, int period) {
    FigureKey key = figure.key();
    FineDisclosure judged = fine.of(cell);
    if (judged == null) {
      return false;
    }
    if (FineRows.isOfArea(cell)) {
      return FineDisclosure.judges(key.indicator())
          ? isOfPeopleTooFine(key) || !judged.shows(key.indicator(), AgeGroup.EVERYONE, period)
          : isOfFew(figure);
    }
    return !key.ageBand().isEmpty()
        && AgeGroup.SPLITS.stream()
            .filter(group -> group.code().equals(key.ageBand()))
            .noneMatch(group -> judged.shows(key.indicator(), group, period));
  }

  private static boolean isOfFew(Figure figure) {
    Long n = figure.n();
    boolean few = n != null && n > 0 && n < SHOWN_IN_AREAS_FROM;
    return few && !OF_NOBODY.contains(figure.key().indicator());
  }

  /** In an area nobody is shown by age, and by sex only men and women reached. */
  private static boolean isOfPeopleTooFine(FigureKey key) {
    return !key.ageBand().isEmpty()
        || switch (key.sex()) {
          case "" -> false;
          case "M", "F" -> SPLIT_BY_SEX.contains(key.indicator());
          default -> true;
        };
  }

  /** Whether it is, or is part of, an area below the first level. */
  private boolean isSmallArea(Cell cell) {
    if (cell.scope().type() == Scope.Type.AREA) {
      return smallAreas.contains(cell.scope().code());
    }
    return cell.dimension() == Cell.Dimension.AREA && smallAreas.contains(cell.row());
  }

  private boolean restsOnLinkedCohorts(Cell cell, int period) {
    if (tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) == cell.periods().stretches()) {
      return false;
    }
    if (tally.firstStretch(cell, Quantity.OTHER_EVENTS) == cell.periods().stretches()) {
      return true;
    }
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
