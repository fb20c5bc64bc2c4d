package org.alongside.reporting.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alongside.reporting.document.Breakdown;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.edition.ReportFigures.Row;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.PublishedLabel;
import org.jspecify.annotations.Nullable;

/**
 * Rows by country and by programme, largest first, and under them the opening balance that belongs
 * to no row, the men counted in more than one row, those it has already, and the total (domain
 * spec, section 4).
 */
final class Breakdowns {

  private final ReportSource source;

  Breakdowns(ReportSource source) {
    this.source = source;
  }

  Breakdown countries() {
    Set<String> codes = source.figures().countries(source.start());
    List<Breakdown.Row> parts =
        codes.stream()
            .map(code -> part(Row.country(code), code, CountryNames.name(code), ""))
            .sorted(largestFirst())
            .toList();
    return table(parts, codes, Row::country, "country");
  }

  Breakdown programmes() {
    Set<String> codes = source.figures().programmes(source.start());
    List<Breakdown.Row> parts =
        codes.stream()
            .map(
                code ->
                    part(Row.programme(code), code, source.name("programme", code), model(code)))
            .sorted(largestFirst())
            .toList();
    return table(parts, codes, Row::programme, "programme");
  }

  private Breakdown table(
      List<Breakdown.Row> parts,
      Collection<String> codes,
      Function<String, Row> row,
      String dimension) {
    if (parts.isEmpty()) {
      return new Breakdown(List.of());
    }
    List<Breakdown.Row> rows = new ArrayList<>(parts);
    openingBalance(codes, row, rows);
    Figure overlap = source.figures().cell("R_REG_OVERLAP", source.start(), Row.TOTAL, dimension);
    rows.add(
        under(
            Breakdown.Kind.OVERLAP,
            "Counted in more than one row",
            Cells.of(overlap, CellFormat.COUNT)));
    linked(dimension, rows);
    rows.add(row(Breakdown.Kind.TOTAL, Row.TOTAL, "", "Total", ""));
    return new Breakdown(rows);
  }

  /**
   * Balances with a country stand in that country's row; what is left stands in a row of its own.
   */
  private void openingBalance(
      Collection<String> codes, Function<String, Row> row, List<Breakdown.Row> rows) {
    Figure total = source.figures().total("R_OPEN", source.start());
    if (total == null) {
      return;
    }
    BigDecimal value = total.value();
    if (value == null) {
      rows.add(opening(Cells.of(total, CellFormat.COUNT)));
      return;
    }
    for (String code : codes) {
      Figure held = source.figures().cell("R_OPEN", source.start(), row.apply(code));
      if (held != null && held.value() == null) {
        rows.add(opening(Cell.without(held.state(), CellFormat.COUNT)));
        return;
      }
      value = held == null ? value : value.subtract(held.value());
    }
    if (value.signum() != 0) {
      rows.add(opening(Cell.number(value, CellFormat.COUNT, null)));
    }
  }

  /**
   * Only a scope with a balance has such men; a line of zero would raise a question for nothing.
   */
  private void linked(String dimension, List<Breakdown.Row> rows) {
    Figure linked = source.figures().cell("R_REG_LINKED", source.start(), Row.TOTAL, dimension);
    if (linked != null && (linked.value() == null || linked.value().signum() != 0)) {
      rows.add(
          under(
              Breakdown.Kind.LINKED,
              "Already in the opening balance",
              Cells.of(linked, CellFormat.COUNT)));
    }
  }

  private static Breakdown.Row opening(Cell men) {
    return under(Breakdown.Kind.OPENING_BALANCE, "Opening balance (before the registry)", men);
  }

  private static Breakdown.Row under(Breakdown.Kind kind, String name, Cell men) {
    Cell empty = Cell.none(CellFormat.COUNT);
    return new Breakdown.Row(kind, "", name, "", empty, empty, men, empty, empty);
  }

  private Breakdown.Row part(Row row, String code, String name, String model) {
    return row(Breakdown.Kind.PART, row, code, name, model);
  }

  private Breakdown.Row row(Breakdown.Kind kind, Row row, String code, String name, String model) {
    return new Breakdown.Row(
        kind,
        code,
        name,
        model,
        count("R_NEW", row),
        count("R_SERVED", row),
        count("R_CUM", row),
        count("W_CUM", row),
        count("G_CUM", row));
  }

  private Cell count(String indicator, Row row) {
    @Nullable Figure figure = source.figures().cell(indicator, source.start(), row);
    return Cells.of(figure, CellFormat.COUNT);
  }

  /**
   * What is hidden stands below what is shown, in the order of its name, and so gives nothing away.
   */
  private static Comparator<Breakdown.Row> largestFirst() {
    return Comparator.comparing(
            (Breakdown.Row row) -> {
              BigDecimal men = row.cumulativeMen().value();
              return men == null ? BigDecimal.ONE : men.negate();
            })
        .thenComparing(Breakdown.Row::name);
  }

  private String model(String programme) {
    return source.labels().stream()
        .filter(label -> label.kind().equals("programme") && label.code().equals(programme))
        .map(PublishedLabel::model)
        .filter(model -> model != null)
        .findFirst()
        .orElse("");
  }
}
