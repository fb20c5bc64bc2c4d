/** Who may work, on every database. */
@NullMarked
package org.alongside.batch.lease;

import org.jspecify.annotations.NullMarked;
