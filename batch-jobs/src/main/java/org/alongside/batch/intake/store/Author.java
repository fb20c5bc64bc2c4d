package org.alongside.batch.intake.store;

import java.time.Instant;
import java.util.Objects;
import org.alongside.registry.audit.Cause;

/**
 * Who changes the registry, when and why, as it is written into who-and-when columns and the audit
 * log.
 */
public record Author(String name, Instant at, String reason) {

  /** Of an import's changes. Where the sender gave no reason, the import is the reason. */
  public static Author of(Import one, Instant at) {
    return new Author(
        one.submittedBy(), at, Objects.requireNonNullElse(one.reason(), "import " + one.id()));
  }

  Cause cause() {
    return new Cause(name, at, reason);
  }
}
