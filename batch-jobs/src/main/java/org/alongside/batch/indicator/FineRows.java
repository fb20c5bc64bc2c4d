package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alongside.batch.indicator.Cell.Dimension;
import org.alongside.batch.indicator.FineDisclosure.Table;
import org.jspecify.annotations.Nullable;

/**
 * How finely all totals and rows of a night are shown (domain spec, section 7, second class). Each
 * is judged by itself; then, where a whole is shown and exactly one of its parts is not, as finely,
 * the smallest other part with anything in it is hidden, too: else the difference would tell.
 * Wholes and parts are the organisation and all countries, programmes or models; an area and the
 * areas within it; an area and its rows.
 *
 * <p>Grants and donors overlap each other in people of whom no figure tells how old they are or
 * where, so none of them is hidden for another's sake.
 *
 * <p>Nothing is shown by age where anything of a cohort linked to key populations may be, so such
 * totals are not judged, and their parts as if they were shown. In an area such cohorts may be in,
 * none is no less a secret than a few.
 */
public final class FineRows {

  private final Frame frame;
  private final BitSet sensitive;
  private final Map<Integer, FineDisclosure> byCell = new HashMap<>();

  public FineRows(Frame frame) {
    this.frame = frame;
    this.sensitive = frame.cellsOfLinkedCohorts();
  }

  /** Judges a scope's total, and those of its rows that are fine, by themselves. */
  public void judge(List<Cell> ofScope, Tally tally) {
    for (Cell cell : ofScope) {
      boolean mayHoldLinked = sensitive.get(cell.index());
      if (isOfArea(cell) || (cell.isTotal() && !mayHoldLinked)) {
        byCell.put(cell.index(), FineDisclosure.of(cell, tally, isOfArea(cell), mayHoldLinked));
      }
    }
  }

  /** Whether it is an area, a row of one, or a row by area. */
  public static boolean isOfArea(Cell cell) {
    return cell.scope().type() == Scope.Type.AREA || cell.dimension() == Dimension.AREA;
  }

  /** Once all scopes are judged: hides one more of the parts where that is needed. */
  public void hideOneMore() {
    hideAmongScopes();
    Map<Scope, List<Cell>> scopes = new HashMap<>();
    for (Cell cell : frame.cells()) {
      scopes.computeIfAbsent(cell.scope(), any -> new ArrayList<>()).add(cell);
    }
    for (List<Cell> cells : scopes.values()) {
      hideAmongAreas(
          cells.stream().filter(cell -> cell.dimension() == Dimension.AREA).toList(), Cell::row);
      if (cells.get(0).scope().type() == Scope.Type.AREA) {
        hide(cells.get(0), cells.stream().filter(is(Dimension.PROGRAMME)).toList());
        hide(cells.get(0), cells.stream().filter(is(Dimension.MODEL)).toList());
      }
    }
  }

  private static Predicate<Cell> is(Dimension dimension) {
    return cell -> cell.dimension() == dimension;
  }

  private void hideAmongScopes() {
    List<Cell> totals = frame.cells().stream().filter(Cell::isTotal).toList();
    for (Scope.Type kind : List.of(Scope.Type.COUNTRY, Scope.Type.PROGRAMME, Scope.Type.MODEL)) {
      hide(totals.get(0), totals.stream().filter(cell -> cell.scope().type() == kind).toList());
    }
    hideAmongAreas(
        totals.stream().filter(cell -> cell.scope().type() == Scope.Type.AREA).toList(),
        cell -> cell.scope().code());
  }

  /** Areas of one parent are parts of it; those without one are parts of their country. */
  private void hideAmongAreas(List<Cell> cells, Function<Cell, String> areaOf) {
    Map<String, Cell> byArea = new HashMap<>();
    cells.forEach(cell -> byArea.put(areaOf.apply(cell), cell));
    Map<String, List<Cell>> families = new HashMap<>();
    List<Reference.Area> areas = frame.reference().areas();
    for (int a = 0; a < areas.size(); a++) {
      Cell cell = byArea.get(areas.get(a).code());
      if (cell != null) {
        int parent = areas.get(a).parent();
        String family =
            parent == Reference.NONE ? "in " + areas.get(a).country() : areas.get(parent).code();
        families.computeIfAbsent(family, any -> new ArrayList<>()).add(cell);
      }
    }
    families.forEach((family, parts) -> hide(byArea.get(family), parts));
  }

  /**
   * @param whole null for one whose counts of everyone are always shown; one that is not judged is
   *     treated as if it were shown
   */
  private void hide(@Nullable Cell whole, List<Cell> parts) {
    List<FineDisclosure> judged =
        parts.stream().map(part -> byCell.get(part.index())).filter(Objects::nonNull).toList();
    if (judged.isEmpty()) {
      return;
    }
    @Nullable FineDisclosure above = whole == null ? null : byCell.get(whole.index());
    for (FineTable name : FineTable.values()) {
      @Nullable Table all = above == null ? null : above.table(name);
      List<Table> tables = judged.stream().map(part -> part.table(name)).toList();
      long before;
      do {
        before = shown(tables);
        hideOneMore(all, tables);
        // A part of which one more band is hidden may need a second one, and so on.
        tables.forEach(Table::hideOneMore);
      } while (shown(tables) < before);
    }
  }

  private static long shown(List<Table> tables) {
    return tables.stream().mapToLong(Table::countShown).sum();
  }

  private static void hideOneMore(@Nullable Table all, List<Table> parts) {
    for (int at = 0; at < parts.get(0).positions(); at++) {
      hideFineBands(all, parts, at);
      for (int series = 0; series < parts.get(0).shown().length; series++) {
        if (all == null || all.shown()[series][at]) {
          hideOneMore(parts, series, at);
        }
      }
    }
  }

  private static void hideFineBands(@Nullable Table all, List<Table> parts, int at) {
    if (all != null && !all.fine()[at]) {
      return;
    }
    List<Table> some = parts.stream().filter(part -> size(part, at) > 0).toList();
    List<Table> fine = some.stream().filter(part -> part.fine()[at]).toList();
    if (fine.size() == some.size() - 1) {
      fine.stream()
          .min(Comparator.comparingLong(part -> size(part, at)))
          .ifPresent(smallest -> smallest.fine()[at] = false);
    }
  }

  private static long size(Table table, int at) {
    long sum = 0;
    for (long[] series : table.sizes()) {
      sum += series[at];
    }
    return sum;
  }

  private static void hideOneMore(List<Table> parts, int series, int at) {
    List<Table> some =
        parts.stream().filter(part -> part.sizes()[series][at] > 0 || part.sensitive()).toList();
    List<Table> shown = some.stream().filter(part -> part.shown()[series][at]).toList();
    if (shown.size() == some.size() - 1) {
      shown.stream()
          .min(Comparator.comparingLong(part -> part.sizes()[series][at]))
          .ifPresent(smallest -> smallest.hide(series, at));
    }
  }

  /** How finely a total or row is shown; null for a row that is not fine. */
  public @Nullable FineDisclosure of(Cell cell) {
    return byCell.get(cell.index());
  }
}
