/** Sins on purpose. */
@NullMarked
package org.alongside.architecture.wrong.alongside.reporting.figure;

import org.jspecify.annotations.NullMarked;
