package org.alongside.batch.intake.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments and numbers as pages show them. */
public final class Days {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Days() {}

  public static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at);
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
