package org.alongside.batch.intake.store;

import java.time.Instant;
import org.alongside.registry.audit.Cause;

/**
 * Who changes the registry, when and why, as it is written into who-and-when columns and the audit
 * log.
 */
public record Author(String name, Instant at, String reason) {

  Cause cause() {
    return new Cause(name, at, reason);
  }
}
