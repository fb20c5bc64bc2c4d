package org.alongside.batch.nightly;

import org.alongside.batch.BatchException;
import org.alongside.reporting.ReportingException;

/**
 * Why a night failed, in words for the two who ask.
 *
 * @param forOperator what happened in which step, and the next action
 * @param forManager what it means for the figures; no technical word
 */
public record Failure(String forOperator, String forManager) {

  private static final String STAYS =
      " The figures and reports of the night before stay as they are.";

  /** Of a step that threw. */
  static Failure of(String step, Throwable cause) {
    return new Failure(
        "Step " + step + ": " + words(cause) + " " + next(cause), meaning(step, cause));
  }

  /** Of a night whose server went away. */
  public static Failure orphaned() {
    return new Failure(
        "The server stopped while the night was running. Restart the execution: it goes on where it"
            + " was.",
        "The server stopped during the night, so the new figures are late." + STAYS);
  }

  private static String words(Throwable cause) {
    if (cause instanceof BatchException known) {
      return known.title() + ". " + known.detail();
    }
    if (cause instanceof ReportingException known) {
      return known.title() + ". " + known.detail();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage() + ".";
  }

  private static String next(Throwable cause) {
    if (isAbout(cause, "nightly-identities")) {
      return "This is a fault of the program or of its data; report it, and do not restart before"
          + " it is understood.";
    }
    if (isAbout(cause, "nightly-overtaken") || isAbout(cause, "run-not-open")) {
      return "Start a new night for the same business date.";
    }
    return "See the server's log, mend the cause, then restart the execution: it goes on where it"
        + " was.";
  }

  private static String meaning(String step, Throwable cause) {
    if (isAbout(cause, "nightly-identities")) {
      return "The new figures contradicted each other and were therefore not published." + STAYS;
    }
    return switch (step) {
      case "cut" -> "The registry could not be read tonight, so nothing was counted." + STAYS;
      case "count" -> "Counting broke off tonight, so there are no new figures." + STAYS;
      case "render" -> "The new figures are published, but their reports could not be drawn yet.";
      default -> "The new figures were counted but could not be published." + STAYS;
    };
  }

  private static boolean isAbout(Throwable cause, String code) {
    return (cause instanceof BatchException known && known.code().equals(code))
        || (cause instanceof ReportingException reporting && reporting.code().equals(code));
  }
}
