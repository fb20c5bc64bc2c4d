/**
 * When the nightly job runs by itself, and what happens to a night whose server stopped under it.
 * How the job runs is decided in {@code org.alongside.batch.nightly}.
 */
@NullMarked
package org.alongside.batch.schedule;

import org.jspecify.annotations.NullMarked;
