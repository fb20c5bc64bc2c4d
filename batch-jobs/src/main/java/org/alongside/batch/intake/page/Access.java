package org.alongside.batch.intake.page;

import org.alongside.batch.BatchException;
import org.alongside.registry.access.Viewer;

/** Who may use the pages that send records. */
public final class Access {

  private Access() {}

  /**
   * @throws BatchException with status 403 for anybody who does not see all cohorts
   */
  public static void demand(Viewer viewer) {
    if (!viewer.seesAllCohorts()) {
      throw new BatchException(
          403,
          "import-not-allowed",
          "Imports are not open to this account",
          "Ask a programme manager to send the bundle.");
    }
  }
}
