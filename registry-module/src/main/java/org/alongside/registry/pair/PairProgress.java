package org.alongside.registry.pair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a pair has come by a day.
 *
 * @param due check-ins by the interval agreed
 * @param held check-ins that took place
 * @param next by when they should check in; null if nothing is due any more
 * @param overdue whether that day has passed
 */
public record PairProgress(
    PairRow pair, long due, long held, @Nullable LocalDate next, boolean overdue) {

  /**
   * @param last the day of the last check-in; null if there was none
   */
  static PairProgress of(PairRow pair, long held, @Nullable LocalDate last, LocalDate today) {
    LocalDate next = pair.hasEndedBy(today) ? null : pair.nextCheckIn(last).orElse(null);
    boolean overdue = next != null && next.isBefore(today);
    return new PairProgress(pair, pair.checkInsDue(today), held, next, overdue);
  }
}
