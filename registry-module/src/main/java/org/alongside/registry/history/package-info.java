/**
 * Reads the audit log: what became of one record, of everything about one person or cohort, or of
 * the whole registry. Whoever may see the rows sees their history, and nobody else. Writing it is
 * left to {@code registry.audit}.
 */
@NullMarked
package org.alongside.registry.history;

import org.jspecify.annotations.NullMarked;
