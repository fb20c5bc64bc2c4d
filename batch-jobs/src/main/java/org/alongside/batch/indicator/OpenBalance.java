package org.alongside.batch.indicator;

/**
 * The sum of a cell's live opening balances on a day.
 *
 * @param over whether any of them is a lower bound
 */
public record OpenBalance(long value, boolean over) {}
