package org.alongside.reporting.document;

import java.util.List;

/**
 * Men by country or by programme. A total is given, never added up from the rows: total = rows +
 * opening balance − counted in more than one row − already in the opening balance (domain spec,
 * section 4).
 *
 * @param rows in the order of display: the rows proper, then what stands under them
 */
public record Breakdown(List<Row> rows) {

  public Breakdown {
    rows = List.copyOf(rows);
  }

  /** What a row of the table is. */
  public enum Kind {
    /** One country, one programme. */
    PART,
    /** Pre-registry reach that belongs to no row. */
    OPENING_BALANCE,
    /** Σ over persons of (rows holding him − 1): to be taken off. */
    OVERLAP,
    /** Men of the rows whom the opening balance of the total has already: to be taken off. */
    LINKED,
    /** The scope itself. */
    TOTAL
  }

  /**
   * One line of the table.
   *
   * @param code ISO 3166-1 alpha-2 or the programme's code; empty for anything but a part
   * @param name what a reader sees
   * @param model of a programme; empty otherwise
   * @param newMen {@code R_NEW} of the period
   * @param servedMen {@code R_SERVED} of the period
   * @param cumulativeMen {@code R_CUM} at its end
   * @param cumulativeWomen {@code W_CUM} at its end
   * @param completedMen {@code G_CUM} at its end
   */
  public record Row(
      Kind kind,
      String code,
      String name,
      String model,
      Cell newMen,
      Cell servedMen,
      Cell cumulativeMen,
      Cell cumulativeWomen,
      Cell completedMen) {}
}
