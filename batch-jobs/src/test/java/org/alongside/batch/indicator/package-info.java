/** The arithmetic, against figures worked out by hand and against a second, naive counting. */
@NullMarked
package org.alongside.batch.indicator;

import org.jspecify.annotations.NullMarked;
