package org.alongside.reporting.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.document.ReportTable;
import org.alongside.reporting.document.ReportTables;

/**
 * What the tables of a PDF must say, straight from the content: the title block holds the first two
 * facts and the first headline, some columns stand below another in the same cell, and what a step
 * of how far they came means stands with the definitions, so that all five fit the first page.
 */
final class ExpectedTables {

  /** Column to the one whose cell it shares. */
  private static final Map<String, String> BELOW =
      Map.of(
          "note", "step", "span", "indicator", "baseline-year", "baseline", "formula", "wording");

  private ExpectedTables() {}

  static List<List<List<String>>> of(DonorReport report) {
    return ReportTables.of(report).stream()
        .filter(table -> !table.key().equals(ReportTables.NOTES))
        .map(ExpectedTables::of)
        .filter(rows -> rows.size() > 1)
        .toList();
  }

  private static List<List<String>> of(ReportTable table) {
    boolean about = table.key().equals(ReportTables.ABOUT);
    boolean headlines = table.key().equals(ReportTables.HEADLINES);
    Set<String> below = headlines ? Set.of() : BELOW.keySet();
    List<List<String>> rows = new ArrayList<>();
    if (!about) {
      rows.add(
          table.columns().stream()
              .filter(column -> !below.contains(column.key()))
              .map(ReportTable.Column::heading)
              .toList());
    }
    table.rows().stream()
        .skip(about ? 2 : headlines ? 1 : 0)
        .forEach(row -> rows.add(row(table, row, below)));
    return rows;
  }

  private static List<String> row(ReportTable table, ReportTable.Row row, Set<String> below) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String key = table.columns().get(i).key();
      if (!below.contains(key)) {
        cells.add(cell(table, row, i, below));
      }
    }
    return cells;
  }

  private static String cell(
      ReportTable table, ReportTable.Row row, int column, Set<String> below) {
    String key = table.columns().get(column).key();
    Stream<String> shared =
        Stream.iterate(0, i -> i < table.columns().size(), i -> i + 1)
            .filter(i -> below.contains(table.columns().get(i).key()))
            .filter(i -> key.equals(BELOW.get(table.columns().get(i).key())))
            .filter(i -> !table.key().equals(ReportTables.FUNNEL))
            .map(i -> row.items().get(i).text());
    return String.join(
        "\n",
        Stream.concat(Stream.of(row.items().get(column).text()), shared)
            .filter(text -> !text.isEmpty())
            .toList());
  }
}
