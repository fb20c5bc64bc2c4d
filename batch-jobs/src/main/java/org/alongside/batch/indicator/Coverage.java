package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.Reference.Area;

/**
 * In how many areas of a type somebody attended (domain spec, section 4, Models' own), by the site
 * of the session. Areas of a country, where the scope is one; else all that are registered.
 */
public final class Coverage {

  /**
   * Areas of one type.
   *
   * @param covered those with an attended session, areas within them included
   */
  public record OfType(String type, long covered, long areas) {}

  private final List<Area> areas;
  private final List<Cell> rows;
  private final Tally tally;

  /**
   * @param ofScope a total and all its rows
   */
  public Coverage(Frame frame, List<Cell> ofScope, Tally tally) {
    Scope scope = ofScope.get(0).scope();
    this.areas =
        frame.reference().areas().stream()
            .filter(area -> scope.type() != Scope.Type.AREA && !area.type().isEmpty())
            .filter(
                area -> scope.type() != Scope.Type.COUNTRY || area.country().equals(scope.code()))
            .toList();
    this.rows = ofScope.stream().filter(cell -> cell.dimension() == Cell.Dimension.AREA).toList();
    this.tally = tally;
  }

  /** By type, in order; none for an area. */
  public List<OfType> in(int period) {
    Set<String> attended =
        rows.stream()
            .filter(row -> tally.in(row, Quantity.CONTACTS, Splits.ALL, period) > 0)
            .map(Cell::row)
            .collect(Collectors.toSet());
    Map<String, List<Area>> byType =
        areas.stream()
            .collect(Collectors.groupingBy(Area::type, TreeMap::new, Collectors.toList()));
    List<OfType> coverage = new ArrayList<>();
    byType.forEach(
        (type, all) ->
            coverage.add(
                new OfType(
                    type,
                    all.stream().filter(area -> attended.contains(area.code())).count(),
                    all.size())));
    return coverage;
  }
}
