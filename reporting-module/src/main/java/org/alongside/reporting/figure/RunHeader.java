package org.alongside.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a nightly run says of itself when it starts to write figures.
 *
 * @param run greater than every run published before
 * @param businessDate the last day that counts
 * @param knowledgeCut what was committed to the registry before this moment is in, nothing else
 * @param organisationName the reporting organisation, as it stands on the cover
 */
public record RunHeader(
    long run, LocalDate businessDate, Instant knowledgeCut, String organisationName) {}
