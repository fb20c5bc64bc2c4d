package org.alongside.registry.missing;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.registry.pair.PairRow;
import org.jspecify.annotations.Nullable;

/**
 * The next check-in of a pair.
 *
 * @param last the day of the one before; null if there was none
 */
public record Overdue(String cohort, String pair, LocalDate dueOn, @Nullable LocalDate last) {

  /** Empty if nothing is due; see {@link PairRow#nextCheckIn}. */
  static Optional<Overdue> of(PairRow pair, @Nullable LocalDate last) {
    return pair.nextCheckIn(last).map(day -> new Overdue(pair.cohort(), pair.pair(), day, last));
  }
}
