package org.alongside.reporting.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedTarget;
import org.alongside.reporting.figure.ScopeName;

/**
 * Fills a report's content from the published figures of its run, and from nothing else. The same
 * edition always gives the same content.
 */
@Dependent
public class AssembleReport {

  private static final Set<String> INDICATORS =
      Set.of(
          "R_REG",
          "R_OPEN",
          "R_CUM",
          "R_NEW",
          "R_SERVED",
          "W_CUM",
          "CONTACTS",
          "ACTIVE",
          "SESSIONS_HELD",
          "COMPLETED",
          "G_CUM",
          "HALFWAY_CUM",
          "ACTED_CUM",
          "STILL_ACTING_CUM",
          "COMPLETION_PCT",
          "ATTEND_PCT",
          "DOSE_H",
          "R_REG_OVERLAP",
          "R_REG_LINKED",
          "Q_NO_CONSENT",
          "Q_BEFORE_BALANCE",
          "Q_NO_REGISTER",
          "Q_OVERDUE",
          "Q_NO_SURVEY",
          "Q_UNPAIRED",
          "Q_ODD_AGE",
          "Q_LOOKALIKE",
          "Q_LATE_PCT",
          "Q_FULL_ATTENDANCE_PCT",
          "Q_SCORE",
          "COMPLETION_PCT_OUT");

  private final Figures figures;

  @Inject
  public AssembleReport(Figures figures) {
    this.figures = figures;
  }

  public DonorReport of(Edition edition) {
    ReportSource source = source(edition);
    ReportTexts texts = new ReportTexts(source);
    Breakdowns breakdowns = new Breakdowns(source);
    FirstPage firstPage = new FirstPage(source);
    return new DonorReport(
        texts.cover(),
        firstPage.headlines(),
        firstPage.funnel(),
        firstPage.cumulative(),
        breakdowns.countries(),
        breakdowns.programmes(),
        new TargetLines(source).lines(),
        firstPage.quality(),
        IndicatorWords.all(),
        texts.notes());
  }

  /** The published quarters of its scope a report is drawn from, up to its own. */
  List<Figure> figures(Edition edition) {
    return figures.find(
        edition.run().run(),
        FigureFilter.ALL
            .indicators(INDICATORS)
            .scope(edition.scope())
            .periods(edition.quarter().calendar(), "quarter")
            .between(null, edition.quarter().end()));
  }

  private ReportSource source(Edition edition) {
    long run = edition.run().run();
    List<PublishedTarget> targets = targets(edition);
    return new ReportSource(
        edition,
        new ReportFigures(figures(edition)),
        targetFigures(edition, targets),
        targets,
        figures.openingBalances(run).stream()
            .filter(
                balance ->
                    new ScopeName(balance.scopeType(), balance.scope()).equals(edition.scope()))
            .filter(balance -> !balance.asOf().isAfter(edition.asOf()))
            .toList(),
        figures.labels(run));
  }

  private List<PublishedTarget> targets(Edition edition) {
    return figures.targets(edition.run().run()).stream()
        .filter(target -> new ScopeName(target.scopeType(), target.scope()).equals(edition.scope()))
        .toList();
  }

  private TargetFigures targetFigures(Edition edition, List<PublishedTarget> targets) {
    List<Figure> found = new ArrayList<>();
    if (!targets.isEmpty()) {
      Set<String> indicators = new java.util.TreeSet<>(Set.of("R_REG", "R_OPEN", "W_CUM", "G_CUM"));
      indicators.add("P_CUM");
      targets.forEach(target -> indicators.add(target.indicator()));
      FigureFilter filter = FigureFilter.ALL.indicators(indicators).scope(edition.scope());
      found = figures.find(edition.run().run(), filter);
    }
    boolean newest = !edition.quarter().end().isBefore(edition.run().businessDate());
    return new TargetFigures(found, edition.quarter(), newest);
  }
}
