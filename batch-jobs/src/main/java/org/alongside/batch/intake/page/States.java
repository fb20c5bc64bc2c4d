package org.alongside.batch.intake.page;

import java.util.Locale;
import org.alongside.batch.intake.store.ImportState;

/** How the state of an import looks. */
final class States {

  private States() {}

  /** The state in words. */
  static String word(ImportState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The name of the badge's style. */
  static String badge(ImportState state) {
    return switch (state) {
      case WAITING -> "starting";
      case RUNNING -> "started";
      case FINISHED -> "completed";
      case FAILED, GIVEN_UP -> "failed";
    };
  }
}
