package org.alongside.reporting.figure;

import org.jspecify.annotations.Nullable;

/**
 * The name of a donor, programme or area as it stood when a run was published.
 *
 * @param kind {@code donor}, {@code programme} or {@code area}
 * @param model of a programme, else absent
 * @param country of an area, else absent
 */
public record PublishedLabel(
    String kind, String code, String label, @Nullable String model, @Nullable String country) {}
