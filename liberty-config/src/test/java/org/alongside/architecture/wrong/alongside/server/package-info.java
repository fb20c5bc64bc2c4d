/** Sins on purpose. */
@NullMarked
package org.alongside.architecture.wrong.alongside.server;

import org.jspecify.annotations.NullMarked;
