/**
 * Editions of donor reports: which quarters a grant or the organisation can report on, and what
 * each report says. Everything is taken from the figures and names of one published run; nothing is
 * counted here, and a total is never added up from rows. How a report is drawn is left to {@link
 * org.alongside.reporting.document}; who may see it to the callers, through {@link
 * org.alongside.reporting.edition.VisibleEditions}.
 *
 * <p>For now every edition is a draft of a published run. An issued edition will be frozen with its
 * documents and hashes under an id of its own.
 */
@NullMarked
package org.alongside.reporting.edition;

import org.jspecify.annotations.NullMarked;
