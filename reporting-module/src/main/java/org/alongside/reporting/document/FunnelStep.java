package org.alongside.reporting.document;

/**
 * One step of "how far they came": reached, attended half, completed, acted, still acting.
 *
 * @param indicator code of the domain spec, section 4
 * @param people how many came this far
 * @param share of those at the first step, with its n
 * @param note what the step means; may be empty
 */
public record FunnelStep(String indicator, String label, Cell people, Cell share, String note) {}
