/** Figures as text. */
@NullMarked
package org.alongside.reporting.figure;

import org.jspecify.annotations.NullMarked;
