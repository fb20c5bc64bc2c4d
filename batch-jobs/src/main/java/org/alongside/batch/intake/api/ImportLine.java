package org.alongside.batch.intake.api;

import java.time.Instant;
import java.util.Locale;
import org.alongside.batch.intake.store.Import;
import org.jspecify.annotations.Nullable;

/** One import in a list. */
public record ImportLine(
    long id,
    String state,
    boolean dryRun,
    String archive,
    long size,
    String submittedBy,
    Instant submittedAt,
    @Nullable Instant finishedAt) {

  static ImportLine of(Import one) {
    return new ImportLine(
        one.id(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.dryRun(),
        one.archiveName(),
        one.size(),
        one.submittedBy(),
        one.submittedAt(),
        one.finishedAt());
  }
}
