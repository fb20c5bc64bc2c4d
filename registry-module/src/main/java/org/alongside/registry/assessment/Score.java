package org.alongside.registry.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one response comes to (domain spec, section 4).
 *
 * @param scoredItems of the instrument
 * @param answered how many of them have an answer; {@link Question#NOT_APPLICABLE} is none
 * @param value percent of scored items that are correct (knowledge); mean item score, more being
 *     more equitable (attitude); 100 if anything was done, 0 if not (action); to ten decimals, null
 *     where it cannot be told
 * @param sum of the item scores of an attitude instrument of which every item was answered, which
 *     is what cut-offs name; else null
 */
public record Score(
    InstrumentKind kind,
    int scoredItems,
    int answered,
    @Nullable BigDecimal value,
    @Nullable BigDecimal sum) {

  /** Whether at least 80 % of the scored items are answered. */
  public boolean isValid() {
    return scoredItems > 0 && answered * 100L >= scoredItems * 80L;
  }

  /** How many of the scored items must be answered for it to be valid. */
  public int needed() {
    return (scoredItems * 80 + 99) / 100;
  }

  /** Whether it says something that can be compared. */
  public boolean counts() {
    return isValid() && value != null;
  }

  /** For readers, rounded half up to one decimal; yes or no for what was done. */
  public String text() {
    if (value == null) {
      return "n/a";
    }
    return switch (kind) {
      case KNOWLEDGE -> rounded(value) + " %";
      case ATTITUDE -> rounded(value);
      case ACTION -> value.signum() > 0 ? "yes" : "no";
    };
  }

  /** A number with one decimal, half up, as everywhere (domain spec, section 3). */
  static String rounded(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
