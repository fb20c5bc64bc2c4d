package org.alongside.batch.intake.page;

import org.alongside.batch.intake.store.ImportState;

/** How the state of an import looks. */
final class States {

  private States() {}

  /** The name of the badge's style. */
  static String badge(ImportState state) {
    return switch (state) {
      case WAITING -> "starting";
      case RUNNING -> "started";
      case FINISHED -> "completed";
      case FAILED -> "failed";
    };
  }
}
