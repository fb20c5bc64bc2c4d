package org.alongside.registry.audit;

import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was shown personal data.
 *
 * @param key of the one record; null for a list
 * @param searched what a list was searched for; null for one record
 * @param records how many were shown
 */
public record Viewing(
    Way way, String kind, @Nullable String key, @Nullable String searched, int records) {

  /** On which way it was shown. */
  public enum Way implements Choice {
    PAGE,
    API,
    EXPORT
  }

  /** One record with what belongs to it. */
  public static Viewing of(Way way, String kind, String key) {
    return new Viewing(way, kind, key, null, 1);
  }

  /** A list; the people in it are not named. */
  public static Viewing list(Way way, String kind, String searched, int records) {
    return new Viewing(way, kind, null, searched, records);
  }
}
