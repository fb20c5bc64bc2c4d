package org.alongside.registry.api;

import java.util.List;
import org.alongside.registry.entry.Page;
import org.alongside.registry.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * Some of the audit log, the latest first.
 *
 * @param next what to ask for as {@code after} to go on; absent at the end
 */
public record ChangePage(List<ChangeView> items, @Nullable String next) {

  static ChangePage of(Page<Event> page) {
    return new ChangePage(
        page.items().stream().map(ChangeView::of).toList(), page.next().orElse(null));
  }
}
