package org.alongside.reporting.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.MissingSplit;
import org.alongside.reporting.figure.PublishedTarget;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actual that belongs to a target: same scope, row, period and kind (domain spec, section
 * 4, Targets and money).
 */
final class TargetFigures {

  private final List<Figure> figures;
  private final Quarter quarter;
  private final boolean newest;

  /**
   * @param figures of the scope, in every calendar and kind of period
   * @param newest whether the edition stands at the business date, so that periods still running
   *     say what it says
   */
  TargetFigures(Collection<Figure> figures, Quarter quarter, boolean newest) {
    this.figures = List.copyOf(figures);
    this.quarter = quarter;
    this.newest = newest;
  }

  /** The cell to set against the target; none where no such period was counted. */
  Cell actual(PublishedTarget target, CellFormat format) {
    if (!target.cumulative()) {
      return Cells.of(inPeriod(target, target.indicator()).orElse(null), format);
    }
    if (!target.isOfStock()) {
      return Cells.of(sinceTheBeginning(target).orElse(null), format);
    }
    Figure people = inQuarter(target, target.actual()).orElse(null);
    return target.takesBalanceAway()
        ? withoutBalance(target, people, format)
        : Cells.of(people, format);
  }

  private Cell withoutBalance(PublishedTarget target, @Nullable Figure people, CellFormat format) {
    Figure balance = inQuarter(target, "R_OPEN").orElse(null);
    if (balance == null || people == null || people.value() == null) {
      return Cells.of(people, format);
    }
    BigDecimal open = balance.value();
    return open == null
        ? Cell.without(Cells.gravest(people, balance), format)
        : Cell.number(people.value().subtract(open), format, null);
  }

  /** Year to date first: it stands at the edition's own day; then the target's very period. */
  private Optional<Figure> inPeriod(PublishedTarget target, String indicator) {
    return find(target, indicator, target.periodStart(), quarter.end())
        .or(
            () ->
                newest || !target.periodEnd().isAfter(quarter.end())
                    ? find(target, indicator, target.periodStart(), target.periodEnd())
                    : Optional.empty())
        .or(() -> target.kind().equals("level") ? inQuarter(target, indicator) : Optional.empty());
  }

  private Optional<Figure> inQuarter(PublishedTarget target, String indicator) {
    return find(target, indicator, quarter.start(), quarter.end());
  }

  /** The whole life, which is counted to the business date only. */
  private Optional<Figure> sinceTheBeginning(PublishedTarget target) {
    return newest
        ? find(
            target,
            target.indicator(),
            key ->
                key.periodKind().equals("life") && !key.periodStart().isAfter(target.periodStart()))
        : Optional.empty();
  }

  private Optional<Figure> find(
      PublishedTarget target, String indicator, LocalDate start, LocalDate end) {
    return find(
        target, indicator, key -> key.periodStart().equals(start) && key.periodEnd().equals(end));
  }

  private Optional<Figure> find(
      PublishedTarget target, String indicator, Predicate<FigureKey> during) {
    String sex = sex(target, indicator);
    String age = target.ageBand();
    Predicate<FigureKey> there = key -> during.test(key) && matches(key, target, indicator);
    return first(there, sex, age)
        .or(
            () ->
                first(there, age.isEmpty() ? "" : sex, "")
                    .map(whole -> MissingSplit.of(whole, sex, age, figures)));
  }

  private Optional<Figure> first(Predicate<FigureKey> there, String sex, String age) {
    return figures.stream()
        .filter(figure -> figure.key().sex().equals(sex) && figure.key().ageBand().equals(age))
        .filter(figure -> there.test(figure.key()))
        .findFirst();
  }

  /** Whatever the sex and age. */
  private static boolean matches(FigureKey key, PublishedTarget target, String indicator) {
    return key.indicator().equals(indicator)
        && key.country().equals(target.country())
        && measures(key, target)
        && key.area().isEmpty()
        && key.programme().isEmpty()
        && key.model().isEmpty()
        && (key.detail().isEmpty() || indicator.equals("R_OPEN"));
  }

  /**
   * A target that names no measure means the usual one of its scope, which is never apportioned.
   */
  private static boolean measures(FigureKey key, PublishedTarget target) {
    return target.measure().isEmpty()
        ? !key.measure().equals("apportioned")
        : key.measure().equals(target.measure());
  }

  private static String sex(PublishedTarget target, String indicator) {
    if (IndicatorWords.countsMen(indicator)) {
      return "M";
    }
    return indicator.startsWith("W_") ? "F" : target.sex();
  }

  /** Whether a cell has a number to reckon with. */
  static boolean numeric(Cell cell) {
    return cell.state() == FigureState.VALUE || cell.state() == FigureState.ZERO;
  }
}
