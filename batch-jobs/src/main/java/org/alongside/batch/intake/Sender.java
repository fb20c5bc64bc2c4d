package org.alongside.batch.intake;

import java.util.Set;
import org.alongside.registry.access.Viewer;

/**
 * Who sends an import. The job has nobody to ask later, so what it needs is kept with the import.
 *
 * @param username in whose name the registry is changed
 * @param teams codes of the teams whose clubs are open to the import though they are linked to key
 *     populations
 */
public record Sender(String username, Set<String> teams) {

  public Sender {
    teams = Set.copyOf(teams);
  }

  /** Whoever is being served. */
  public static Sender of(Viewer viewer) {
    return new Sender(viewer.username(), viewer.teams());
  }
}
