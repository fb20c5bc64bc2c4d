/**
 * The nightly job, in the order of its steps: {@link org.alongside.batch.nightly.RegistryCut}
 * freezes what the registry holds, {@link org.alongside.batch.nightly.SliceCounter} counts it slice
 * by slice, {@link org.alongside.batch.nightly.Reconciliation} adds up and checks, {@link
 * org.alongside.batch.nightly.PublishRun} passes every cell through {@link
 * org.alongside.batch.nightly.DisclosureControl} and moves the pointer. What is counted is decided
 * in {@code org.alongside.batch.indicator}; who starts the job and watches it, in {@code
 * org.alongside.batch.schedule} and {@code org.alongside.batch.operations}.
 */
@NullMarked
package org.alongside.batch.nightly;

import org.jspecify.annotations.NullMarked;
