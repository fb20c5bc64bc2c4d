package org.alongside.reporting.api;

import java.util.List;
import org.alongside.reporting.edition.Edition;
import org.jspecify.annotations.Nullable;

/** One page of editions, newest quarter first; {@code next} is absent on the last. */
public record EditionPage(List<EditionLine> editions, @Nullable String next) {

  private static final int PAGE = 100;

  /**
   * The page after the edition of that id.
   *
   * @param all newest first
   * @param address of the list
   */
  static EditionPage of(List<Edition> all, String address, @Nullable String after) {
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().toString().equals(after)) {
        from = i + 1;
      }
    }
    List<Edition> shown = all.subList(from, Math.min(all.size(), from + PAGE));
    boolean more = from + shown.size() < all.size();
    return new EditionPage(
        shown.stream().map(EditionLine::of).toList(),
        more ? address + "?after=" + shown.get(shown.size() - 1).id() : null);
  }
}
