package org.alongside.reporting.figure;

/**
 * Names one scope.
 *
 * @param type as in {@link FigureKey#scopeType()}
 * @param code empty for the organisation
 */
public record ScopeName(String type, String code) {

  public static final ScopeName ORGANISATION = new ScopeName("organisation", "");

  public static ScopeName grant(String code) {
    return new ScopeName("grant", code);
  }
}
