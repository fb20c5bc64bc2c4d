package org.alongside.registry.erasure;

/**
 * Somebody was erased; sent within the transaction, for whoever keeps copies of rows outside the
 * registry. Does not say who.
 */
public record PersonErased() {}
