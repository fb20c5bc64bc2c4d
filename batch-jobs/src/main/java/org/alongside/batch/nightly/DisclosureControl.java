package org.alongside.batch.nightly;

import java.util.List;
import java.util.Set;
import org.alongside.batch.disclosure.LinkedPlaces;
import org.alongside.batch.disclosure.SensitiveCounts;
import org.alongside.batch.disclosure.SensitiveCounts.Subject;
import org.alongside.batch.indicator.AgeGroup;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.FineDisclosure;
import org.alongside.batch.indicator.FineRows;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.indicator.Scope;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;

/**
 * The one choke point between what was counted and what is published (domain spec, section 7):
 * every cell passes here, and a hidden cell leaves without any number, zero included.
 *
 * <p>{@link LinkedPlaces} says where and when nothing is shown, {@link SensitiveCounts} where
 * feedback, referrals and concerns are; shares and means of what came of it are hidden below ten;
 * ages and areas are shown as {@link FineRows} says.
 */
final class DisclosureControl {

  /** From how many on shares and means are shown. */
  private static final long SHOWN_FROM = 10;

  /** From how many on other counts of people in an area are. */
  private static final long SHOWN_IN_AREAS_FROM = 5;

  /** What counts no people. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "R_OPEN",
          "SESSIONS_HELD",
          "COHORTS_OPEN",
          "REPLICATIONS",
          "Q_NO_REGISTER",
          "Q_OVERDUE",
          "Q_SCORE",
          "COVER_AREA");

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

  private final FineRows fine;
  private final LinkedPlaces places;
  private final SensitiveCounts sensitive;
  private final List<Cell> totals;

  DisclosureControl(Frame frame, FineRows fine, LinkedPlaces places, SensitiveCounts sensitive) {
    this.fine = fine;
    this.places = places;
    this.sensitive = sensitive;
    this.totals = frame.cells().stream().filter(Cell::isTotal).toList();
  }

  /**
   * The figures of one cell in one period, with those hidden that may not be shown. Cells of
   * surveys are there only where somebody answered, so of hidden places not even hidden ones are;
   * ages are there in the bands they are shown in.
   *
   * @param ofScope the total the cell belongs to, and all of its rows
   */
  List<Figure> pass(List<Cell> ofScope, Cell cell, int period, List<Figure> figures) {
    boolean nothing = places.hides(cell, period);
    return figures.stream()
        .filter(figure -> !nothing || figure.key().instrument().isEmpty())
        .filter(figure -> isOfABandShown(cell, figure.key(), period))
        .map(
            figure ->
                nothing || tells(ofScope, cell, figure, period) || hides(cell, figure, period)
                    ? hidden(figure)
                    : figure)
        .toList();
  }

  /** Whether it would tell what is hidden of the same place, of its rows or of other donors. */
  private boolean tells(List<Cell> ofScope, Cell cell, Figure figure, int period) {
    FigureKey key = figure.key();
    if (key.indicator().equals("R_REG_OVERLAP") || key.indicator().equals("R_REG_LINKED")) {
      return ofScope.stream()
          .filter(row -> row.dimension().name().equalsIgnoreCase(key.detail()))
          .anyMatch(row -> places.hidesSoFar(row, period));
    }
    if (key.indicator().equals("R_REG_SHARED") && hidesDonor(key.detail(), period)) {
      return true;
    }
    if (key.indicator().equals("COVER_AREA")) {
      return ofScope.stream()
          .filter(row -> row.dimension() == Cell.Dimension.AREA)
          .anyMatch(row -> places.hides(row, period));
    }
    if (key.measure().equals("apportioned")) {
      return totals.stream()
          .filter(total -> total.scope().type() == Scope.Type.DONOR)
          .anyMatch(donor -> hidesDonor(donor.scope().code(), period));
    }
    return Indicator.valueOf(key.indicator()).isAsOfADay() && places.hidesSoFar(cell, period);
  }

  private boolean hidesDonor(String code, int period) {
    return totals.stream()
        .filter(total -> total.scope().equals(new Scope(Scope.Type.DONOR, code)))
        .anyMatch(donor -> places.hidesSoFar(donor, period));
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
      case SENSITIVE -> !sensitive.shows(Subject.of(figure.key().indicator()), cell, period);
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

  private static Figure hidden(Figure figure) {
    return new Figure(figure.key(), null, null, null, null, FigureState.SUPPRESSED);
  }
}
