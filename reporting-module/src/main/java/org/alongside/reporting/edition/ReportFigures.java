package org.alongside.reporting.edition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * The quarters of one scope by indicator, quarter and row: totals, rows by country and rows by
 * programme. Splits by age, and by sex beyond what the indicator itself counts, are left out.
 */
final class ReportFigures {

  /** A row of the scope; the total has neither. */
  record Row(String country, String programme) {
    static final Row TOTAL = new Row("", "");

    static Row country(String code) {
      return new Row(code, "");
    }

    static Row programme(String code) {
      return new Row("", code);
    }
  }

  private record Place(String indicator, LocalDate start, Row row, String detail) {}

  private final Map<Place, Figure> cells = new HashMap<>();
  private final SortedMap<LocalDate, LocalDate> quarters = new TreeMap<>();

  ReportFigures(Collection<Figure> figures) {
    for (Figure figure : figures) {
      if (belongs(figure.key())) {
        add(figure);
      }
    }
  }

  /** The total of the scope; absent if there is no such cell. */
  @Nullable Figure total(String indicator, LocalDate start) {
    return cell(indicator, start, Row.TOTAL);
  }

  @Nullable Figure cell(String indicator, LocalDate start, Row row) {
    return cell(indicator, start, row, "");
  }

  @Nullable Figure cell(String indicator, LocalDate start, Row row, String detail) {
    return cells.get(new Place(indicator, start, row, detail));
  }

  /** First to last day of the quarters with any figure, oldest first. */
  SortedMap<LocalDate, LocalDate> quarters() {
    return quarters;
  }

  /** Codes of the countries that have a row in that quarter. */
  Set<String> countries(LocalDate start) {
    Set<String> codes = new TreeSet<>();
    for (Place place : cells.keySet()) {
      if (place.start().equals(start) && !place.row().country().isEmpty()) {
        codes.add(place.row().country());
      }
    }
    return codes;
  }

  /** Codes of the programmes that have a row in that quarter. */
  Set<String> programmes(LocalDate start) {
    Set<String> codes = new TreeSet<>();
    for (Place place : cells.keySet()) {
      if (place.start().equals(start) && !place.row().programme().isEmpty()) {
        codes.add(place.row().programme());
      }
    }
    return codes;
  }

  private void add(Figure figure) {
    FigureKey key = figure.key();
    // The detail of R_OPEN only says whether the balance is exact; there is one such cell.
    String detail = key.indicator().equals("R_OPEN") ? "" : key.detail();
    Row row = new Row(key.country(), key.programme());
    cells.put(new Place(key.indicator(), key.periodStart(), row, detail), figure);
    quarters.put(key.periodStart(), key.periodEnd());
  }

  private static boolean belongs(FigureKey key) {
    boolean oneRow = key.country().isEmpty() || key.programme().isEmpty();
    boolean split =
        !key.ageBand().isEmpty()
            || !key.area().isEmpty()
            || !key.model().isEmpty()
            || !key.instrument().isEmpty()
            || !key.wave().isEmpty();
    return oneRow && !split && !key.measure().equals("apportioned") && ownSex(key);
  }

  private static boolean ownSex(FigureKey key) {
    String indicator = key.indicator();
    if (IndicatorWords.countsMen(indicator)) {
      return !key.sex().equals("F");
    }
    return indicator.startsWith("W_") || indicator.startsWith("Q_") || key.sex().isEmpty();
  }
}
