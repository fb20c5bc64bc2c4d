/**
 * Published figures: one cell each, as in {@code figures.csv} (interchange spec, section 2), kept
 * per run. Written by the nightly job through {@link Publication}, read by reports, pages and the
 * API.
 */
@NullMarked
package org.alongside.reporting.figure;

import org.jspecify.annotations.NullMarked;
