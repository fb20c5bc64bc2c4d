package org.alongside.reporting.document.pdf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.alongside.reporting.document.Breakdown;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.Cover;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.document.FunnelStep;
import org.alongside.reporting.document.Headline;
import org.alongside.reporting.document.ReportTable;
import org.alongside.reporting.document.ReportTables;
import org.alongside.reporting.document.TargetLine;
import org.jspecify.annotations.Nullable;

/**
 * Hands the content to the templates: one parameter per section, a map with its title, its column
 * headings and its rows. A row has one field per column, named by the column's key, its {@code
 * kind} and that of the row {@code below}; charts and bars come as drawings.
 */
final class ReportParameters {

  private static final Set<String> TITLE_BLOCK = Set.of("title", "organisation");

  /** Rows of a table that rather leaves a page unfinished than being torn. */
  private static final int LONGEST_KEPT_TOGETHER = 12;

  private final JasperReportsContext context;

  ReportParameters(JasperReportsContext context) {
    this.context = context;
  }

  /** What the document calls itself in its metadata. */
  static String documentTitle(Cover cover) {
    String subject = cover.grant() == null ? cover.organisation() : cover.grant().title();
    return cover.title() + " \u2013 " + subject + " \u2013 " + cover.periodLabel();
  }

  Map<String, Object> of(DonorReport report) throws JRException {
    Map<String, Object> parameters = new HashMap<>(title(report));
    for (ReportTable table : ReportTables.of(report)) {
      parameters.put(table.key(), section(table, rows(report, table)));
    }
    for (String template :
        List.of("facts", "headlines", "funnel", "cumulative", "breakdown", "targets")) {
      parameters.put("template-" + template, Templates.load(context, template));
    }
    for (String template : List.of("quality", "notes", "definitions")) {
      parameters.put("template-" + template, Templates.load(context, template));
    }
    return parameters;
  }

  private static Map<String, Object> title(DonorReport report) {
    Cover cover = report.cover();
    Headline first = report.headlines().get(0);
    Map<String, Object> title = new HashMap<>();
    title.put("organisation", cover.organisation());
    title.put("title", cover.title());
    title.put("subtitle", cover.grant() == null ? "" : cover.grant().title());
    title.put("period", cover.periodLabel());
    title.put("big-number", first.value().text());
    title.put("big-label", first.label() + " by " + ReportTables.date(cover.asOf()));
    title.put("big-note", first.note());
    title.put("big-change", "Change since last quarter: " + first.change().text());
    title.put("generated", cover.generatedNote());
    title.put("footer", footer(cover));
    long drawable =
        report.cumulative().points().stream().filter(p -> p.cumulative().value() != null).count();
    if (drawable > 1) {
      LineChart chart = new LineChart(report.cumulative().points());
      title.put("chart", chart);
      title.put("chart-alt", chart.description());
    }
    return title;
  }

  private static String footer(Cover cover) {
    String grant = cover.grant() == null ? "" : "  \u00b7  Grant " + cover.grant().code();
    return "Figures as of "
        + ReportTables.date(cover.asOf())
        + "  \u00b7  Run "
        + cover.run()
        + grant;
  }

  private static Map<String, Object> section(ReportTable table, List<Map<String, ?>> rows) {
    Map<String, Object> heads = new HashMap<>();
    table.columns().forEach(column -> heads.put(column.key(), column.heading()));
    Map<String, Object> section = new HashMap<>();
    section.put("heading", table.title());
    section.put("intro", table.intro().isEmpty() ? null : table.intro());
    section.put("heads", heads);
    section.put("empty", rows.isEmpty());
    section.put("short", rows.size() <= LONGEST_KEPT_TOGETHER);
    section.put("data", new JRMapCollectionDataSource(List.copyOf(rows)));
    return section;
  }

  private static List<Map<String, ?>> rows(DonorReport report, ReportTable table) {
    List<Map<String, ?>> rows = new ArrayList<>();
    List<ReportTable.Row> all = table.rows();
    for (int i = 0; i < all.size(); i++) {
      if (!shownElsewhere(table, all.get(i), i)) {
        Map<String, Object> row = row(table, all.get(i));
        row.put("below", i + 1 < all.size() ? all.get(i + 1).kind().name() : "");
        bar(report, table, i).ifPresent(bar -> row.put("bar", bar));
        rows.add(row);
      }
    }
    return rows;
  }

  /** The title block already shows the report's name and the first headline figure. */
  private static boolean shownElsewhere(ReportTable table, ReportTable.Row row, int index) {
    return (table.key().equals(ReportTables.ABOUT) && TITLE_BLOCK.contains(row.code()))
        || (table.key().equals(ReportTables.HEADLINES) && index == 0);
  }

  private static Map<String, Object> row(ReportTable table, ReportTable.Row source) {
    Map<String, Object> row = new HashMap<>();
    row.put("kind", source.kind() == Breakdown.Kind.PART ? "" : source.kind().name());
    for (int i = 0; i < table.columns().size(); i++) {
      String text = source.items().get(i).text();
      row.put(table.columns().get(i).key(), text.isEmpty() ? null : text);
    }
    return row;
  }

  private static Optional<Bar> bar(DonorReport report, ReportTable table, int index) {
    return switch (table.key()) {
      case ReportTables.FUNNEL -> {
        List<FunnelStep> steps = report.funnel();
        yield Bar.of(fraction(steps.get(index).people(), steps.get(0).people()), false);
      }
      case ReportTables.TARGETS -> {
        TargetLine line = report.targets().get(index);
        yield Bar.of(fraction(line.actual(), line.target()), true);
      }
      default -> Optional.empty();
    };
  }

  private static @Nullable BigDecimal fraction(Cell part, Cell whole) {
    BigDecimal numerator = part.value();
    BigDecimal denominator = whole.value();
    return numerator == null || denominator == null || denominator.signum() == 0
        ? null
        : numerator.divide(denominator, MathContext.DECIMAL32);
  }
}
