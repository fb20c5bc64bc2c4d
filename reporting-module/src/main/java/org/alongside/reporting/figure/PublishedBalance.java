package org.alongside.reporting.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opening balance live on a run's business date; empty texts where it names no scope code or
 * country.
 *
 * @param bound {@code exact} or {@code over}
 * @param basis {@code persons}, {@code contacts} (printed, never added) or {@code unknown}
 */
public record PublishedBalance(
    String code,
    String scopeType,
    String scope,
    String country,
    LocalDate asOf,
    @Nullable Integer sinceYear,
    long value,
    String bound,
    String basis,
    String source) {}
