/**
 * Donor reports as documents: one content record ({@link
 * org.alongside.reporting.document.DonorReport}) and one renderer per format, so that PDF, XLSX and
 * CSV hold the very same figures.
 *
 * <p>Only formats live here. Which figures a report holds, who may see them and what is hidden was
 * decided before the record was filled; nothing here counts, adds up, reads a database or a clock.
 */
@NullMarked
package org.alongside.reporting.document;

import org.jspecify.annotations.NullMarked;
