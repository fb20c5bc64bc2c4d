package org.alongside.reporting.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One published cell. Unrounded, at most ten decimals. A suppressed cell carries no number at all.
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
    FigureState state) {}
