package org.alongside.batch.indicator;

/**
 * When a person has to be looked at again though nothing of his record changes: the first day after
 * the business date from which he may contribute something else. Whatever compares a day of a
 * person's own with the business date tells it here; a day too many costs a count, one too few a
 * wrong figure. What follows from his cohorts alone (a session held, a closing) is found by {@link
 * Changes}.
 */
final class Horizon {

  private final int businessDay;
  private int next = Days.NEVER;

  Horizon(int businessDay) {
    this.businessDay = businessDay;
  }

  /** Forgets the person. */
  void clear() {
    next = Days.NEVER;
  }

  /** Something of the person begins to count, or ceases to, on a day; past ones do not matter. */
  void at(int day) {
    if (day > businessDay && day < next) {
      next = day;
    }
  }

  /** The first of the days, or {@link Days#NEVER}. */
  int next() {
    return next;
  }
}
