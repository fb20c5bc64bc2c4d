package org.alongside.batch.operations.api;

import org.jspecify.annotations.Nullable;

/**
 * Body of a start.
 *
 * @param businessDate the last day that counts, ISO 8601; the last closed day if absent
 * @param everybody whether to count everybody afresh; not if absent
 */
public record StartRequest(@Nullable String businessDate, @Nullable Boolean everybody) {}
