/** The jobs when the power goes, and when two of them want the same rows. */
@NullMarked
package org.alongside.batch.recovery;

import org.jspecify.annotations.NullMarked;
