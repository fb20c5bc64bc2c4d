package org.alongside.reporting.document;

import java.util.List;

/**
 * Cumulative men reached at the end of each quarter, the opening balance apart.
 *
 * @param openingNote where the opening balance comes from and whether it is exact; may be empty
 * @param points oldest first
 */
public record CumulativeMen(String openingNote, List<Point> points) {

  public CumulativeMen {
    points = List.copyOf(points);
  }

  /**
   * One quarter.
   *
   * @param label short name of the quarter, such as {@code 2015 Q2}
   * @param newMen first reached in this quarter ({@code R_NEW})
   * @param openingBalance live at its end ({@code R_OPEN})
   * @param cumulative at its end, opening balance included ({@code R_CUM})
   */
  public record Point(String label, Cell newMen, Cell openingBalance, Cell cumulative) {}
}
