package org.alongside.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One published cell. Unrounded, kept with ten decimals. A suppressed cell carries no number at
 * all.
 *
 * @param value present for {@link FigureState#VALUE} and {@link FigureState#ZERO} only
 * @param numerator of a share or mean, else absent
 * @param denominator of a share or mean, else absent
 * @param n how many people, enrolments or sessions it rests on
 */
public record Figure(
    FigureKey key,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Long n,
    FigureState state) {

  private static final int DECIMALS = 10;

  /**
   * @throws IllegalArgumentException if the state and the numbers contradict each other
   */
  public Figure {
    value = scaled(value);
    numerator = scaled(numerator);
    denominator = scaled(denominator);
    boolean hasValue = value != null;
    boolean needsValue = state == FigureState.VALUE || state == FigureState.ZERO;
    if (hasValue != needsValue) {
      throw new IllegalArgumentException(
          "A cell in state " + state.code() + (hasValue ? " has no value: " : " has one: ") + key);
    }
    if (state == FigureState.SUPPRESSED
        && (numerator != null || denominator != null || n != null)) {
      throw new IllegalArgumentException("A suppressed cell carries no number: " + key);
    }
  }

  /** A count: {@code zero} where it is nought, resting on itself. */
  public static Figure count(FigureKey key, long count) {
    return new Figure(
        key,
        BigDecimal.valueOf(count),
        null,
        null,
        count,
        count == 0 ? FigureState.ZERO : FigureState.VALUE);
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
