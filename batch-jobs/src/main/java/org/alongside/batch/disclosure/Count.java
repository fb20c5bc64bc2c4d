package org.alongside.batch.disclosure;

import java.util.Arrays;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;

/**
 * What is guarded by itself, for the sake of places that rest on key-population-linked cohorts
 * alone; all but shared men is shown of them from ten on.
 */
public enum Count {
  CONTACTS(Quantity.CONTACTS, Splits.ALL),
  SESSIONS(Quantity.SESSIONS, Splits.ALL),
  ENROLMENTS(Quantity.ENROLLED, Splits.ALL),
  COMPLETIONS(Quantity.COMPLETED, Splits.ALL),
  /** First reached in the period. */
  NEW_MEN(Quantity.NEW, Splits.of(Sex.M)),
  /** Reached by its end. */
  MEN_SO_FAR(Quantity.REGISTERED, Splits.of(Sex.M)),
  /** Of a donor by another: reached by its end for both. */
  SHARED_MEN(Quantity.SHARED, Splits.ALL),
  NEW_WOMEN(Quantity.NEW, Splits.of(Sex.F)),
  WOMEN_SO_FAR(Quantity.REGISTERED, Splits.of(Sex.F)),
  /** Neither men nor women: what all people are, less both. */
  NEW_OTHERS(Quantity.NEW, Splits.of(Sex.X), Splits.of(Sex.U)),
  OTHERS_SO_FAR(Quantity.REGISTERED, Splits.of(Sex.X), Splits.of(Sex.U)),
  /** Men who first completed something in the period. */
  NEW_GRADUATES(Quantity.NEW_COMPLETERS, Splits.of(Sex.M)),
  /** Men who completed something by its end. */
  GRADUATES_SO_FAR(Quantity.COMPLETERS, Splits.of(Sex.M)),
  /** Enrolled in the period. */
  PEOPLE_ENROLLED(Quantity.ENROLLED_PERSONS, Splits.ALL),
  /** Reached in the period, whether first or again. */
  MEN_SERVED(Quantity.SERVED, Splits.of(Sex.M)),
  /** Active at its end. */
  PEOPLE_ACTIVE(Quantity.ACTIVE, Splits.ALL),
  /** Half-way by its end. */
  MEN_HALFWAY(Quantity.HALFWAY, Splits.of(Sex.M)),
  /** Who had acted by its end. */
  MEN_ACTED(Quantity.ACTED, Splits.of(Sex.M)),
  /** Who were found to go on acting by its end. */
  MEN_STILL_ACTING(Quantity.STILL_ACTING, Splits.of(Sex.M));

  private final Quantity quantity;
  private final int[] splits;

  Count(Quantity quantity, int... splits) {
    this.quantity = quantity;
    this.splits = splits;
  }

  Quantity quantity() {
    return quantity;
  }

  /** Whether it is as of the end of the period. */
  boolean isAsOfADay() {
    return switch (this) {
      case MEN_SO_FAR, SHARED_MEN, WOMEN_SO_FAR, OTHERS_SO_FAR, GRADUATES_SO_FAR, PEOPLE_ACTIVE ->
          true;
      default -> isOfTotals();
    };
  }

  /** Whether everybody counts wherever he was at all, not only where he was first. */
  boolean isOfPresence() {
    return switch (this) {
      case PEOPLE_ENROLLED, MEN_SERVED, PEOPLE_ACTIVE -> true;
      default -> isOfTotals();
    };
  }

  /** Whether there are figures of it of totals alone, but those of areas. */
  boolean isOfTotals() {
    return switch (this) {
      case MEN_HALFWAY, MEN_ACTED, MEN_STILL_ACTING -> true;
      default -> false;
    };
  }

  /** Whether it is of men alone, or of women. */
  public boolean isOfOneSex() {
    return splits.length == 1 && splits[0] != Splits.ALL;
  }

  /** Whether it does not add up, since some may be the same people. */
  boolean isOfPeople() {
    return switch (this) {
      case NEW_MEN, NEW_WOMEN, NEW_OTHERS, NEW_GRADUATES -> true;
      default -> isAsOfADay() || isOfPresence();
    };
  }

  /** How many there are of a total or row in a period. */
  public long counted(Tally tally, Cell cell, int period) {
    int last = cell.periods().last(period);
    return Arrays.stream(splits)
        .mapToLong(
            split ->
                isAsOfADay()
                    ? tally.at(cell, quantity, split, last)
                    : tally.in(cell, quantity, split, period))
        .sum();
  }
}
