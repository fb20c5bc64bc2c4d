/** Imports on real databases, driven task by task without a server. */
@NullMarked
package org.alongside.batch.intake;

import org.jspecify.annotations.NullMarked;
