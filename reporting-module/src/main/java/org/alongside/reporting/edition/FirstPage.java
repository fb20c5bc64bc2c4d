package org.alongside.reporting.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.document.CumulativeMen;
import org.alongside.reporting.document.FunnelStep;
import org.alongside.reporting.document.Headline;
import org.alongside.reporting.document.QualityLine;
import org.alongside.reporting.edition.ReportFigures.Row;
import org.alongside.reporting.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Headline figures, how far they came, the line over quarters, and the quality of the data. */
final class FirstPage {

  /** Quarters a chart still shows legibly. */
  private static final int MOST_QUARTERS = 20;

  private static final List<String> HEADLINES =
      List.of(
          "R_CUM",
          "R_NEW",
          "R_SERVED",
          "W_CUM",
          "ACTIVE",
          "SESSIONS_HELD",
          "CONTACTS",
          "COMPLETION_PCT",
          "ATTEND_PCT",
          "DOSE_H");

  private final ReportSource source;

  FirstPage(ReportSource source) {
    this.source = source;
  }

  List<Headline> headlines() {
    @Nullable LocalDate before = quarterBefore();
    return HEADLINES.stream().map(indicator -> headline(indicator, before)).toList();
  }

  private Headline headline(String indicator, @Nullable LocalDate before) {
    Figure now = source.figures().total(indicator, source.start());
    Figure then = before == null ? null : source.figures().total(indicator, before);
    return new Headline(
        indicator,
        IndicatorWords.name(indicator),
        Cells.of(now, IndicatorWords.format(indicator)),
        before == null
            ? Cell.none(IndicatorWords.changeFormat(indicator))
            : Cells.change(now, then, IndicatorWords.changeFormat(indicator)),
        note(indicator, now));
  }

  private String note(String indicator, @Nullable Figure figure) {
    if (indicator.equals("R_CUM")) {
      Cell open = Cells.of(source.figures().total("R_OPEN", source.start()), CellFormat.COUNT);
      boolean some = open.value() != null && open.value().signum() > 0;
      return some ? open.text() + " of them before the registry began" : "";
    }
    if (figure == null || figure.numerator() == null || figure.denominator() == null) {
      return "";
    }
    String part = whole(figure.numerator());
    String whole = whole(figure.denominator());
    return switch (indicator) {
      case "COMPLETION_PCT" -> part + " of " + whole + " enrolments in cohorts that closed";
      case "ATTEND_PCT" -> part + " of " + whole + " expected attendances";
      case "DOSE_H" -> whole + " enrolments in cohorts that closed";
      default -> part + " of " + whole;
    };
  }

  private static String whole(BigDecimal number) {
    return Cell.number(number, CellFormat.COUNT, null).text();
  }

  /** Domain spec, section 1: allies who act once and stop are the known failure of the field. */
  List<FunnelStep> funnel() {
    return List.of(
        step("R_REG", "Reached", "since the registry began"),
        step("HALFWAY_CUM", "Attended half", "half of every threshold of their programme"),
        step("G_CUM", "Completed", "met every threshold of their programme"),
        step("ACTED_CUM", "Acted", "did a step, or reported an action after enrolment"),
        step("STILL_ACTING_CUM", "Still acting at six months", "reported so when asked again"));
  }

  private FunnelStep step(String indicator, String label, String note) {
    Figure people = source.figures().total(indicator, source.start());
    Figure first = source.figures().total("R_REG", source.start());
    Cell share =
        Cells.share(
            people == null ? null : people.value(),
            first == null ? null : first.value(),
            Cells.gravest(people, first));
    return new FunnelStep(indicator, label, Cells.of(people, CellFormat.COUNT), share, note);
  }

  CumulativeMen cumulative() {
    List<LocalDate> starts = new ArrayList<>(source.figures().quarters().keySet());
    int from = Math.max(0, starts.size() - MOST_QUARTERS);
    List<CumulativeMen.Point> points =
        starts.subList(from, starts.size()).stream().map(this::point).toList();
    return new CumulativeMen(new ReportTexts(source).openingNote(), points);
  }

  private CumulativeMen.Point point(LocalDate start) {
    Quarter own = source.edition().quarter();
    LocalDate end = source.figures().quarters().getOrDefault(start, start);
    return new CumulativeMen.Point(
        new Quarter(own.calendar(), start, end, own.anchor()).shortName(),
        Cells.of(source.figures().total("R_NEW", start), CellFormat.COUNT),
        Cells.of(source.figures().total("R_OPEN", start), CellFormat.COUNT),
        Cells.of(source.figures().total("R_CUM", start), CellFormat.COUNT));
  }

  List<QualityLine> quality() {
    List<QualityLine> lines = new ArrayList<>();
    add(lines, "Q_SCORE", "", "Quality of the data, of 100 points");
    add(
        lines,
        "Q_NO_CONSENT",
        "",
        "People who attended without recorded consent (not counted as reached)");
    add(
        lines,
        "Q_BEFORE_BALANCE",
        "",
        "Men first reached before the opening balance's date and not linked to it");
    add(lines, "Q_NO_REGISTER", "", "Sessions held without a register");
    add(lines, "Q_OVERDUE", "", "Cohorts still open more than 60 days after their last day");
    add(lines, "Q_ODD_AGE", "", "Enrolments at an age that is not known, below 10 or above 100");
    add(lines, "Q_LOOKALIKE", "", "Enrolments of people who may be recorded already");
    add(
        lines,
        "Q_LATE_PCT",
        "",
        "Attendance entered or imported more than 30 days after its session");
    add(lines, "Q_NO_SURVEY", "", "Completed, but not asked again at graduation");
    add(lines, "Q_UNPAIRED", "", "Asked at graduation, but not at enrolment");
    add(lines, "Q_FULL_ATTENDANCE_PCT", "", "Came to every session, of cohorts that closed");
    add(lines, "COMPLETION_PCT_OUT", "void", "Enrolments left out of completion: void");
    add(
        lines,
        "COMPLETION_PCT_OUT",
        "transferred",
        "Enrolments left out of completion: transferred");
    add(lines, "COMPLETION_PCT_OUT", "died", "Enrolments left out of completion: died");
    return lines;
  }

  private void add(List<QualityLine> lines, String indicator, String detail, String label) {
    Figure figure = source.figures().cell(indicator, source.start(), Row.TOTAL, detail);
    if (figure != null) {
      CellFormat format = IndicatorWords.format(indicator);
      lines.add(new QualityLine(indicator, label, Cells.of(figure, format)));
    }
  }

  private @Nullable LocalDate quarterBefore() {
    var earlier = source.figures().quarters().headMap(source.start());
    return earlier.isEmpty() ? null : earlier.lastKey();
  }
}
