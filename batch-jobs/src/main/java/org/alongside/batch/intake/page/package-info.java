/**
 * Pages on which bundles are sent and imports followed. What happens is decided in {@code intake}.
 */
@NullMarked
package org.alongside.batch.intake.page;

import org.jspecify.annotations.NullMarked;
