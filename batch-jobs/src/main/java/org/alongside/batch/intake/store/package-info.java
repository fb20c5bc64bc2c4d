/**
 * SQL of the import: its own tables in schema {@code batch}, and the registry's as described by
 * package {@code bundle}. Every call works in the caller's transaction.
 */
@NullMarked
package org.alongside.batch.intake.store;

import org.jspecify.annotations.NullMarked;
