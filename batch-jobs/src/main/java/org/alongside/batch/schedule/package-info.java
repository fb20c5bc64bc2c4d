/**
 * When the nightly job runs by itself, and the watch for jobs whose server died under them. How the
 * jobs run is decided in {@code org.alongside.batch.nightly} and {@code
 * org.alongside.batch.intake}.
 */
@NullMarked
package org.alongside.batch.schedule;

import org.jspecify.annotations.NullMarked;
