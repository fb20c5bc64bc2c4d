package org.alongside.reporting.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.reporting.document.ReportTable.Column;
import org.alongside.reporting.document.ReportTable.Item;
import org.alongside.reporting.document.ReportTable.Row;
import org.jspecify.annotations.Nullable;

/** Lays a report out as tables: headings, order and row codes, for every format alike. */
public final class ReportTables {

  public static final String ABOUT = "about";
  public static final String HEADLINES = "headlines";
  public static final String FUNNEL = "how-far";
  public static final String CUMULATIVE = "cumulative";
  public static final String COUNTRIES = "countries";
  public static final String PROGRAMMES = "programmes";
  public static final String TARGETS = "targets";
  public static final String QUALITY = "data-quality";
  public static final String DEFINITIONS = "definitions";
  public static final String NOTES = "notes";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ReportTables() {}

  /** All tables in the order in which a report shows them. */
  public static List<ReportTable> of(DonorReport report) {
    return List.of(
        about(report.cover()),
        headlines(report),
        funnel(report),
        cumulative(report.cumulative()),
        countries(report),
        programmes(report),
        targets(report),
        quality(report),
        notes(report),
        definitions(report));
  }

  /** A date as reports write it: {@code 30 June 2015}. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  static ReportTable about(Cover cover) {
    List<Row> rows = new ArrayList<>();
    rows.add(fact("title", "Report", cover.title()));
    rows.add(fact("organisation", "Organisation", cover.organisation()));
    if (cover.grant() != null) {
      rows.add(fact("donor", "Donor", cover.donor()));
      rows.add(fact("grant", "Grant", cover.grant().title()));
      rows.add(fact("grant-code", "Grant code", cover.grant().code()));
    }
    rows.add(
        fact(
            "period",
            "Period",
            cover.periodLabel()
                + " ("
                + date(cover.periodStart())
                + " to "
                + date(cover.periodEnd())
                + ")"));
    rows.add(fact("as-of", "Figures as of", date(cover.asOf())));
    rows.add(fact("run", "Nightly run", Long.toString(cover.run())));
    rows.add(fact("contact", "Contact", contact(cover)));
    return new ReportTable(
        ABOUT, "About this report", cover.generatedNote(), columns("item", "", "value", ""), rows);
  }

  static String contact(Cover cover) {
    String both =
        String.join(
            ", ",
            Stream.of(cover.contactName(), cover.contactEmail())
                .filter(part -> part != null && !part.isBlank())
                .toList());
    return both.isEmpty() ? "\u2013" : both;
  }

  static ReportTable headlines(DonorReport report) {
    return new ReportTable(
        HEADLINES,
        "Headline figures",
        "",
        columns(
            "figure", "Figure",
            "value", "Now",
            "change", "Change since last quarter",
            "note", "What it rests on"),
        report.headlines().stream()
            .map(h -> part(h.indicator(), h.label(), h.value(), h.change(), h.note()))
            .toList());
  }

  static ReportTable funnel(DonorReport report) {
    return new ReportTable(
        FUNNEL,
        "How far they came",
        "",
        columns(
            "step", "Step", "people", "People", "share", "Share", "n", "Out of", "note", "Meaning"),
        report.funnel().stream()
            .map(s -> part(s.indicator(), s.label(), s.people(), s.share(), n(s.share()), s.note()))
            .toList());
  }

  static ReportTable cumulative(CumulativeMen cumulative) {
    return new ReportTable(
        CUMULATIVE,
        "Cumulative men reached",
        cumulative.openingNote(),
        columns(
            "quarter", "Quarter",
            "new-men", "New men",
            "opening-balance", "Opening balance",
            "cumulative-men", "Cumulative men"),
        cumulative.points().stream()
            .map(p -> part(p.label(), p.label(), p.newMen(), p.openingBalance(), p.cumulative()))
            .toList());
  }

  static ReportTable countries(DonorReport report) {
    return new ReportTable(
        COUNTRIES,
        "Men reached by country",
        breakdownIntro(report.countries(), "country"),
        breakdownColumns("country", "Country"),
        report.countries().rows().stream().map(row -> breakdownRow(row, false)).toList());
  }

  static ReportTable programmes(DonorReport report) {
    List<Column> columns = new ArrayList<>(breakdownColumns("programme", "Programme"));
    columns.add(1, new Column("model", "Model"));
    return new ReportTable(
        PROGRAMMES,
        "Men reached by programme",
        breakdownIntro(report.programmes(), "programme"),
        columns,
        report.programmes().rows().stream().map(row -> breakdownRow(row, true)).toList());
  }

  static ReportTable targets(DonorReport report) {
    return new ReportTable(
        TARGETS,
        "Targets",
        "",
        columns(
            "indicator", "Indicator",
            "span", "Covers",
            "baseline", "Baseline",
            "baseline-year", "Baseline year",
            "target", "Target",
            "actual", "Actual",
            "achieved", "Achieved",
            "pace", "Pace"),
        report.targets().stream().map(ReportTables::target).toList());
  }

  static ReportTable quality(DonorReport report) {
    return new ReportTable(
        QUALITY,
        "About the data",
        "",
        columns("check", "What to know", "value", "Figure"),
        report.quality().stream().map(q -> part(q.indicator(), q.label(), q.value())).toList());
  }

  static ReportTable notes(DonorReport report) {
    return new ReportTable(
        NOTES,
        "Notes",
        "",
        columns("note", "Note"),
        report.notes().stream().map(note -> part("", note)).toList());
  }

  static ReportTable definitions(DonorReport report) {
    return new ReportTable(
        DEFINITIONS,
        "Definitions",
        "",
        columns("name", "Figure", "code", "Code", "wording", "Meaning", "formula", "Formula"),
        report.definitions().stream()
            .map(d -> part(d.code(), d.name(), d.code(), d.wording(), d.formula()))
            .toList());
  }

  private static String breakdownIntro(Breakdown breakdown, String part) {
    boolean overlaps =
        breakdown.rows().stream().anyMatch(row -> row.kind() == Breakdown.Kind.OVERLAP);
    return overlaps
        ? "A man reached in more than one "
            + part
            + " stands in each of its rows, and once in the total."
        : "";
  }

  private static List<Column> breakdownColumns(String key, String heading) {
    return columns(
        key,
        heading,
        "new-men",
        "New men",
        "served-men",
        "Men reached in the period",
        "cumulative-men",
        "Cumulative men",
        "cumulative-women",
        "Cumulative women",
        "completed-men",
        "Men who completed");
  }

  private static Row breakdownRow(Breakdown.Row row, boolean withModel) {
    List<Item> items = new ArrayList<>();
    items.add(Item.of(row.name()));
    if (withModel) {
      items.add(Item.of(row.model()));
    }
    Stream.of(
            row.newMen(),
            row.servedMen(),
            row.cumulativeMen(),
            row.cumulativeWomen(),
            row.completedMen())
        .map(Item::of)
        .forEach(items::add);
    String code = row.kind() == Breakdown.Kind.PART ? row.code() : row.kind().name();
    return new Row(code, row.kind(), items);
  }

  private static Row target(TargetLine line) {
    return part(
        line.code(),
        line.wording(),
        line.span(),
        line.baseline(),
        line.baselineYear() == null ? "" : Integer.toString(line.baselineYear()),
        line.target(),
        line.actual(),
        line.achieved(),
        line.pace().label());
  }

  private static Row fact(String code, String label, @Nullable String value) {
    return part(code, label, value == null ? "\u2013" : value);
  }

  private static Cell n(Cell share) {
    return share.n() == null ? Cell.none(CellFormat.COUNT) : Cell.count(share.n());
  }

  private static Row part(String code, Object... items) {
    return new Row(
        code,
        Breakdown.Kind.PART,
        Stream.of(items)
            .map(item -> item instanceof Cell cell ? Item.of(cell) : Item.of((String) item))
            .toList());
  }

  private static List<Column> columns(String... keysAndHeadings) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < keysAndHeadings.length; i += 2) {
      columns.add(new Column(keysAndHeadings[i], keysAndHeadings[i + 1]));
    }
    return columns;
  }
}
