/** The store of published figures on both databases. */
@NullMarked
package org.alongside.reporting.figure;

import org.jspecify.annotations.NullMarked;
