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
   * Whether all cohorts and their people may be seen, but for those linked to key populations:
   * administrators and programme managers.
   */
  boolean seesAllCohorts();

  /**
   * Codes of the viewer's own teams. Nobody but its team sees a cohort linked to key populations
   * (domain spec, section 8); data entry sees the cohorts of these teams and no others.
   */
  Set<String> teams();

  /** Why the registry is changed, in the words given with the request; empty if none were. */
  default Optional<String> reason() {
    return Optional.empty();
  }
}
