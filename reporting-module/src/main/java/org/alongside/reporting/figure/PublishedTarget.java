package org.alongside.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target in force on a run's business date (interchange spec, section 1, targets.csv). Empty
 * texts where a breakdown does not apply.
 *
 * @param id the registry's, for order only
 * @param kind {@code period}, {@code cumulative} or {@code level}
 * @param includesOpeningBalance whether a cumulative target is meant with balances in it
 */
public record PublishedTarget(
    long id,
    String indicator,
    String scopeType,
    String scope,
    String country,
    String sex,
    String ageBand,
    LocalDate periodStart,
    LocalDate periodEnd,
    String kind,
    LocalDate setOn,
    BigDecimal value,
    String measure,
    @Nullable BigDecimal baselineValue,
    @Nullable Integer baselineYear,
    boolean includesOpeningBalance) {}
