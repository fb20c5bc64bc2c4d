package org.alongside.registry.missing;

import java.time.LocalDate;
import org.alongside.registry.pair.PairRow;
import org.jspecify.annotations.Nullable;

/**
 * The next check-in of a pair.
 *
 * @param last the day of the one before; null if there was none
 */
public record Overdue(String cohort, String pair, LocalDate dueOn, @Nullable LocalDate last) {

  /**
   * An interval after the last check-in, or after the start. A pair without an interval is due once
   * it has begun.
   */
  static Overdue of(PairRow pair, @Nullable LocalDate last) {
    Integer interval = pair.checkInEveryDays();
    LocalDate from = last == null ? pair.startsOn() : last;
    return new Overdue(
        pair.cohort(), pair.pair(), from.plusDays(interval == null ? 0 : interval), last);
  }
}
