/** The nightly job's steps on both databases. */
@NullMarked
package org.alongside.batch.nightly;

import org.jspecify.annotations.NullMarked;
