package org.alongside.batch.field.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a submission reached the server: a moment in UTC, and so never the day of a session
 * (interchange spec, section 1).
 */
public final class SubmissionTime {

  /** What KoboToolbox and ODK Central call it, in the sheet of submissions and in repeats. */
  private static final Set<String> NAMES =
      Set.of(
          "_submission_time", "_submission__submission_time", "SubmissionDate", "submissionDate");

  private SubmissionTime() {}

  /** Whether a column holds it, whatever group it stands in. */
  public static boolean isColumn(String name) {
    return NAMES.contains(Headers.last(name));
  }

  /** The moment that a cell holds; null if it holds none. */
  public static @Nullable Instant of(String cell) {
    String text = cell.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutOffset) {
      return local(text);
    }
  }

  private static @Nullable Instant local(String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noMoment) {
      return null;
    }
  }
}
