package org.alongside.registry.api;

import java.time.Instant;
import java.util.List;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param act created, changed or removed
 * @param record the natural key, its parts divided by slashes; absent for many records created
 *     together
 * @param changes column by column, as files spell them
 */
public record ChangeView(
    long id,
    Instant at,
    String by,
    String act,
    String kind,
    @Nullable String record,
    int records,
    @Nullable String reason,
    List<Difference> changes) {

  static ChangeView of(Event event) {
    return new ChangeView(
        event.id(),
        event.at(),
        event.who(),
        event.act().word(),
        event.kind(),
        event.key().isEmpty() ? null : event.key(),
        event.records(),
        event.reason().isEmpty() ? null : event.reason(),
        event.differences());
  }
}
