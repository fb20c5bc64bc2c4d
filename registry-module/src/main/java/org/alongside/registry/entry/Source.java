package org.alongside.registry.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the records of one kind are found.
 *
 * @param from what follows "from" in a query; the record's alias is {@code e}
 * @param key path by column of the natural key
 * @param beside path by other columns under which records may be listed, such as the cohort
 * @param searched paths in which a search looks
 */
public record Source(
    String from, Map<String, String> key, Map<String, String> beside, List<String> searched) {

  /** A kind that is listed as a whole or under a part of its key. */
  public Source(String from, Map<String, String> key, List<String> searched) {
    this(from, key, Map.of(), searched);
  }

  /** A kind whose natural key is one code; it is listed by code, others by the order of entry. */
  public static Source coded(String from, String column, String... alsoSearched) {
    var searched = new ArrayList<>(List.of("e.code"));
    searched.addAll(List.of(alsoSearched));
    return new Source(from, Map.of(column, "e.code"), searched);
  }

  /** The same, listed also under another column. */
  public Source within(String column, String path) {
    return new Source(from, key, Map.of(column, path), searched);
  }

  /** The path of a column of the key, or of one beside it. */
  String path(String column) {
    return Objects.requireNonNull(key.getOrDefault(column, beside.get(column)));
  }

  /** What follows "from" in a query that counts and loads nothing. */
  String counted() {
    return from.replaceAll(" (left )?join fetch \\S+", "");
  }

  boolean isCoded() {
    return key.size() == 1;
  }
}
