package org.alongside.registry.framework;

import java.util.Optional;

/** How a target names a line of a grant's framework: {@code line:<grant>/<line>}. */
public record LineName(String grant, String line) {

  private static final String BEGINNING = "line:";

  /** Whether an indicator's text is meant as the name of a line. */
  public static boolean isMeant(String indicator) {
    return indicator.startsWith(BEGINNING);
  }

  /** Empty for a text that names no line. */
  public static Optional<LineName> of(String indicator) {
    int slash = indicator.indexOf('/');
    if (!isMeant(indicator) || slash < 0) {
      return Optional.empty();
    }
    LineName name =
        new LineName(
            indicator.substring(BEGINNING.length(), slash), indicator.substring(slash + 1));
    return name.grant.isEmpty() || name.line.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
