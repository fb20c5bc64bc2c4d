/** Sins on purpose. */
@NullMarked
package org.alongside.architecture.wrong.alongside.batch.indicator;

import org.jspecify.annotations.NullMarked;
