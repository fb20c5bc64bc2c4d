package org.alongside.registry.session;

import java.util.List;

/**
 * Attendance of a cohort as on paper: a line per person, a column per session.
 *
 * @param sessions the columns, by day
 * @param lines by code
 * @param later whether there are later sessions than these
 * @param earlier whether there are earlier ones
 */
public record Register(
    List<SessionRow> sessions, List<Line> lines, boolean later, boolean earlier) {

  /** One person; one cell per session, in the order of the columns. */
  public record Line(String participant, List<Cell> cells) {}

  /**
   * What is recorded of one person at one session.
   *
   * @param letter of the mark; empty if nothing is recorded
   * @param version of the record; 0 if there is none
   */
  public record Cell(String session, String letter, int version) {}
}
