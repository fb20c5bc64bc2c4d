package org.alongside.batch.indicator;

import java.util.List;

/**
 * The breakdowns under which stands what makes them add up: Σ rows = total + counted in more than
 * one row + in a row, but in the opening balance of the total. Areas nest and have none.
 */
public final class Overlaps {

  public static final List<Cell.Dimension> DIMENSIONS =
      List.of(Cell.Dimension.COUNTRY, Cell.Dimension.PROGRAMME, Cell.Dimension.MODEL);

  private Overlaps() {}

  /**
   * Counted in more than one row.
   *
   * @throws IllegalArgumentException for a dimension without an overlap line
   */
  public static Quantity quantity(Cell.Dimension dimension) {
    return switch (dimension) {
      case COUNTRY -> Quantity.OVERLAP_COUNTRY;
      case PROGRAMME -> Quantity.OVERLAP_PROGRAMME;
      case MODEL -> Quantity.OVERLAP_MODEL;
      case TOTAL, AREA, DONOR ->
          throw new IllegalArgumentException("No overlap line by " + dimension);
    };
  }

  /**
   * In a row, but in the total's opening balance.
   *
   * @throws IllegalArgumentException for a dimension without an overlap line
   */
  public static Quantity linked(Cell.Dimension dimension) {
    return switch (dimension) {
      case COUNTRY -> Quantity.LINKED_COUNTRY;
      case PROGRAMME -> Quantity.LINKED_PROGRAMME;
      case MODEL -> Quantity.LINKED_MODEL;
      case TOTAL, AREA, DONOR ->
          throw new IllegalArgumentException("No line of linked men by " + dimension);
    };
  }
}
