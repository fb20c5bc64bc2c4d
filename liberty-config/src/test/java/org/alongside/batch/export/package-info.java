/** The registry's way out, on both databases. */
@NullMarked
package org.alongside.batch.export;

import org.jspecify.annotations.NullMarked;
