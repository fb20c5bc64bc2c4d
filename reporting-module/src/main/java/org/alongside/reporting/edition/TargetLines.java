package org.alongside.reporting.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.document.TargetLine;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.PublishedTarget;
import org.jspecify.annotations.Nullable;

/** Target against actual, with its pace (domain spec, section 4, Targets and money). */
final class TargetLines {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 10;

  /** What makes two targets milestones of one line. */
  private record Line(
      String indicator, String country, String sex, String ageBand, String kind, String period) {}

  private final ReportSource source;

  TargetLines(ReportSource source) {
    this.source = source;
  }

  List<TargetLine> lines() {
    Map<Line, PublishedTarget> shown = new LinkedHashMap<>();
    for (PublishedTarget target : source.targets()) {
      if (concerns(target)) {
        shown.merge(line(target), target, TargetLines::later);
      }
    }
    return shown.values().stream().map(this::draw).toList();
  }

  /** Lines of the results framework come with it; here stand targets on indicators. */
  private boolean concerns(PublishedTarget target) {
    Quarter quarter = source.edition().quarter();
    boolean begun = !target.periodStart().isAfter(quarter.end());
    boolean ended = target.periodEnd().isBefore(quarter.start());
    boolean inForce = !target.setOn().isAfter(source.edition().asOf());
    return begun
        && inForce
        && (!ended || target.kind().equals("cumulative"))
        && !target.indicator().startsWith("line:");
  }

  private static Line line(PublishedTarget target) {
    boolean cumulative = target.kind().equals("cumulative");
    return new Line(
        target.indicator(),
        target.country(),
        target.sex(),
        target.ageBand(),
        target.kind(),
        cumulative ? "" : target.periodStart() + "/" + target.periodEnd());
  }

  /** Of cumulative targets the last one leads, the others are its milestones. */
  private static PublishedTarget later(PublishedTarget one, PublishedTarget other) {
    return Comparator.comparing(PublishedTarget::periodEnd)
                .thenComparing(PublishedTarget::setOn)
                .compare(one, other)
            >= 0
        ? one
        : other;
  }

  private TargetLine draw(PublishedTarget target) {
    CellFormat format = IndicatorWords.format(target.indicator());
    Cell actual = source.targetFigures().actual(target, format);
    BigDecimal baseline = target.baselineValue();
    return new TargetLine(
        target.indicator(),
        wording(target),
        span(target),
        Cell.number(target.value(), format, null),
        actual,
        achieved(target, actual, format),
        pace(target, actual, format),
        baseline == null ? Cell.none(format) : Cell.number(baseline, format, null),
        target.baselineYear());
  }

  private static String wording(PublishedTarget target) {
    StringBuilder words = new StringBuilder(IndicatorWords.name(target.indicator()));
    if (!target.country().isEmpty()) {
      words.append(", ").append(CountryNames.name(target.country()));
    }
    if (!target.sex().isEmpty() && target.indicator().startsWith("P_")) {
      words.append(target.sex().equals("F") ? ", women" : ", men");
    }
    if (!target.ageBand().isEmpty()) {
      words.append(", age ").append(target.ageBand());
    }
    if (target.kind().equals("cumulative") && target.indicator().equals("R_CUM")) {
      words.append(
          target.includesOpeningBalance() ? ", with opening balance" : ", without opening balance");
    }
    return words.toString();
  }

  private static String span(PublishedTarget target) {
    return switch (target.kind()) {
      case "cumulative" -> "cumulative to " + DAY.format(target.periodEnd());
      case "level" -> "level by " + DAY.format(target.periodEnd());
      default -> DAY.format(target.periodStart()) + " to " + DAY.format(target.periodEnd());
    };
  }

  /** Counts as a share of the target; shares as the gap in points. */
  private static Cell achieved(PublishedTarget target, Cell actual, CellFormat format) {
    BigDecimal value = actual.value();
    boolean gap = format != CellFormat.COUNT;
    CellFormat shown = gap ? CellFormat.SHARE_CHANGE : CellFormat.SHARE;
    if (value == null) {
      return Cell.without(actual.state(), shown);
    }
    if (gap) {
      return Cell.number(
          value.subtract(target.value()),
          format == CellFormat.SHARE ? shown : CellFormat.SCORE_CHANGE,
          null);
    }
    return target.value().signum() == 0
        ? Cell.notApplicable(shown)
        : Cell.number(percent(value, target.value()), shown, null);
  }

  private TargetLine.Pace pace(PublishedTarget target, Cell actual, CellFormat format) {
    BigDecimal value = actual.value();
    boolean judged = target.kind().equals("cumulative") && format == CellFormat.COUNT;
    if (!judged || value == null || target.value().signum() <= 0) {
      return TargetLine.Pace.NOT_JUDGED;
    }
    BigDecimal ahead = percent(value.subtract(due(target)), target.value());
    if (ahead.compareTo(BigDecimal.valueOf(10)) > 0) {
      return TargetLine.Pace.AHEAD;
    }
    if (ahead.compareTo(BigDecimal.valueOf(-10)) >= 0) {
      return TargetLine.Pace.ON_TRACK;
    }
    return ahead.compareTo(BigDecimal.valueOf(-25)) >= 0
        ? TargetLine.Pace.AT_RISK
        : TargetLine.Pace.BEHIND;
  }

  /** What should be reached by the edition's day. */
  private BigDecimal due(PublishedTarget target) {
    LocalDate day = source.edition().asOf();
    return source.targets().stream()
        .filter(milestone -> line(milestone).equals(line(target)))
        .filter(milestone -> !milestone.periodEnd().isAfter(day))
        .filter(milestone -> !milestone.setOn().isAfter(day))
        .reduce(TargetLines::later)
        .map(PublishedTarget::value)
        .orElseGet(() -> linear(target, day));
  }

  /**
   * Even steps from the grant's first day to its last; the target's own where there is no grant.
   */
  private BigDecimal linear(PublishedTarget target, LocalDate day) {
    @Nullable PublishedGrant grant = source.edition().grant();
    LocalDate first = grant == null ? target.periodStart() : grant.startsOn();
    LocalDate last = grant == null ? target.periodEnd() : grant.endsOn();
    long whole = ChronoUnit.DAYS.between(first, last) + 1;
    long gone = Math.min(whole, ChronoUnit.DAYS.between(first, day) + 1);
    return target
        .value()
        .multiply(BigDecimal.valueOf(Math.max(0, gone)))
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
