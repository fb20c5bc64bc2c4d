package org.alongside.batch.field;

import java.time.Instant;

/**
 * A saved mapping.
 *
 * @param name a code
 * @param content JSON, as {@code docs/field-tools.md} describes it
 * @param version 1 for the first; rises with every change
 */
public record FieldMapping(
    String name, String content, String changedBy, Instant changedAt, int version) {}
