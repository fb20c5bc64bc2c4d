package org.alongside.registry.access;

import java.util.Optional;
import java.util.Set;

/**
 * Who is looking at, or changing, the registry: the signed-in person or the account behind an
 * access token. Implemented by the assembly; may be injected wherever a request is being served,
 * never on a batch thread.
 */
public interface Viewer {

  /** The account's name, as it is written into who-and-when columns. */
  String username();

  /**
   * Whether all cohorts and their people may be seen: administrators and programme managers. Those
   * linked to key populations are visible to their team only, unless {@link
   * #seesKeyPopulationLinked()}.
   */
  boolean seesAllCohorts();

  /** Whether cohorts linked to key populations may be seen whatever their team: administrators. */
  default boolean seesKeyPopulationLinked() {
    return false;
  }

  /**
   * Codes of the teams whose cohorts may be seen when not all are; empty for roles without rows.
   */
  Set<String> teams();

  /** Why the registry is changed, in the words given with the request; empty if none were. */
  default Optional<String> reason() {
    return Optional.empty();
  }
}
