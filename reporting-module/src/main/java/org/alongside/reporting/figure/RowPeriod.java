package org.alongside.reporting.figure;

import java.time.LocalDate;

/**
 * A total or row of a scope in one period: what a night shows anew as a whole, or leaves as it is.
 */
record RowPeriod(
    String calendar,
    String periodKind,
    LocalDate periodStart,
    LocalDate periodEnd,
    String country,
    String area,
    String programme,
    String model) {

  static RowPeriod of(FigureKey key) {
    return new RowPeriod(
        key.calendar(),
        key.periodKind(),
        key.periodStart(),
        key.periodEnd(),
        key.country(),
        key.area(),
        key.programme(),
        key.model());
  }
}
