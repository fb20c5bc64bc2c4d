package org.alongside.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;

/** A published run, as readers see it. */
public record Run(
    long run,
    LocalDate businessDate,
    Instant knowledgeCut,
    Instant publishedAt,
    String organisationName) {}
