package org.alongside.batch.indicator;

import java.util.List;

/** The breakdowns under which "counted in more than one row" stands. Areas nest and have none. */
public final class Overlaps {

  public static final List<Cell.Dimension> DIMENSIONS =
      List.of(Cell.Dimension.COUNTRY, Cell.Dimension.PROGRAMME, Cell.Dimension.MODEL);

  private Overlaps() {}

  /**
   * @throws IllegalArgumentException for a dimension without an overlap line
   */
  public static Quantity quantity(Cell.Dimension dimension) {
    return switch (dimension) {
      case COUNTRY -> Quantity.OVERLAP_COUNTRY;
      case PROGRAMME -> Quantity.OVERLAP_PROGRAMME;
      case MODEL -> Quantity.OVERLAP_MODEL;
      case TOTAL, AREA -> throw new IllegalArgumentException("No overlap line by " + dimension);
    };
  }
}
