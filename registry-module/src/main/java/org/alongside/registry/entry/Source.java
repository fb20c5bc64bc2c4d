package org.alongside.registry.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the records of one kind are found.
 *
 * @param from what follows "from" in a query; the record's alias is {@code e}
 * @param key path by column of the natural key
 * @param searched paths in which a search looks
 */
public record Source(String from, Map<String, String> key, List<String> searched) {

  /** A kind whose natural key is one code; it is listed by code, others by the order of entry. */
  public static Source coded(String from, String column, String... alsoSearched) {
    var searched = new ArrayList<>(List.of("e.code"));
    searched.addAll(List.of(alsoSearched));
    return new Source(from, Map.of(column, "e.code"), searched);
  }

  boolean isCoded() {
    return key.size() == 1;
  }
}
