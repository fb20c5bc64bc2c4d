package org.alongside.registry.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day kept where a date that is part of a natural key is empty, as an empty key part must be
 * unique on every database too. It is the last of all days, so that nothing counts as done on it.
 */
public final class Never {

  public static final LocalDate DAY = LocalDate.of(9999, 12, 31);

  private Never() {}

  public static LocalDate orNever(@Nullable LocalDate day) {
    return day == null ? DAY : day;
  }

  public static @Nullable LocalDate orNull(LocalDate day) {
    return day.equals(DAY) ? null : day;
  }
}
