package org.alongside.batch.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Epoch days as {@code int}, with two that lie outside of all that happens. */
public final class Days {

  /** Later than every day: an enrolment without an exit, a consent never withdrawn. */
  public static final int NEVER = Integer.MAX_VALUE;

  private Days() {}

  public static int of(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The day, or {@link #NEVER} for none. */
  public static int orNever(@Nullable LocalDate date) {
    return date == null ? NEVER : of(date);
  }

  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The calendar year of a day. */
  static int year(int day) {
    return date(day).getYear();
  }
}
