package org.alongside.registry.api;

import java.util.List;
import org.alongside.registry.duplicate.Candidate;
import org.alongside.registry.entry.Page;
import org.jspecify.annotations.Nullable;

/**
 * Some of the queue of likely duplicates.
 *
 * @param next what to ask for as {@code after} to go on; absent at the end
 */
public record CandidatePage(List<CandidateView> items, @Nullable String next) {

  static CandidatePage of(Page<Candidate> page) {
    return new CandidatePage(
        page.items().stream().map(CandidateView::of).toList(), page.next().orElse(null));
  }
}
