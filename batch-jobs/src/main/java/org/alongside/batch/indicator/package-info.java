/**
 * What is counted, and how: the arithmetic of the domain spec, sections 3 to 6, as pure functions.
 * {@link org.alongside.batch.indicator.Reference} says what there is (cohorts, funding, grants,
 * places, balances), {@link org.alongside.batch.indicator.Frame} derives every scope, row and
 * period from it, and {@link org.alongside.batch.indicator.PersonCounter} turns the facts of one
 * person into contributions to a {@link org.alongside.batch.indicator.Tally}. Contributions of
 * different persons simply add up, so people can be counted in any order, in any number of parts.
 *
 * <p>No CDI, no database, no clock: called by the nightly job, callable by anyone. Days are epoch
 * days ({@link java.time.LocalDate#toEpochDay()}) as {@code int}, amounts exact {@code long}.
 */
@NullMarked
package org.alongside.batch.indicator;

import org.jspecify.annotations.NullMarked;
