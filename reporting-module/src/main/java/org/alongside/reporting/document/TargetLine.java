package org.alongside.reporting.document;

import org.jspecify.annotations.Nullable;

/**
 * Target against actual (domain spec, section 4, Targets and money).
 *
 * @param code line of the results framework or indicator code
 * @param wording as agreed with the donor
 * @param span what the target covers, such as {@code cumulative to 31 December 2026}
 * @param achieved {@code ACH_PCT}: 100 × actual ÷ target, as a share
 * @param baseline before the work began
 * @param baselineYear absent if unknown
 */
public record TargetLine(
    String code,
    String wording,
    String span,
    Cell target,
    Cell actual,
    Cell achieved,
    Pace pace,
    Cell baseline,
    @Nullable Integer baselineYear) {

  /** How the actual stands against where it should be by now. */
  public enum Pace {
    AHEAD("ahead"),
    ON_TRACK("on track"),
    AT_RISK("at risk"),
    BEHIND("behind"),
    /** Not a cumulative count, or no figure. */
    NOT_JUDGED("\u2013");

    private final String label;

    Pace(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
