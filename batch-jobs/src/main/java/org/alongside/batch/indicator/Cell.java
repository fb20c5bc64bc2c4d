package org.alongside.batch.indicator;

import java.util.Locale;

/**
 * A scope's total, or one of its rows: the scope intersected with a country, area, programme or
 * model.
 *
 * @param index its number in the {@link Frame}
 * @param row code of the row; empty for the total
 */
public record Cell(int index, Scope scope, Dimension dimension, String row, PeriodSet periods) {

  /** What a row is a row by. */
  public enum Dimension {
    TOTAL,
    COUNTRY,
    AREA,
    PROGRAMME,
    MODEL,
    /** Of a donor, by another: not what both pay for, but people whom both reached. */
    DONOR;

    /**
     * Whether such a scope itself settles it, so that there is nothing to break down: its own
     * dimension, the country of an area, the model of a programme.
     */
    public boolean isOwnDimensionOf(Scope.Type type) {
      return name().equals(type.name())
          || (this == COUNTRY && type == Scope.Type.AREA)
          || (this == MODEL && type == Scope.Type.PROGRAMME);
    }
  }

  public boolean isTotal() {
    return dimension == Dimension.TOTAL;
  }

  /** Such as {@code donor D-BETA, country GB}. */
  @Override
  public String toString() {
    return isTotal()
        ? scope.toString()
        : scope + ", " + dimension.name().toLowerCase(Locale.ROOT) + " " + row;
  }
}
