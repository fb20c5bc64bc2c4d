/** The server as a whole. */
@NullMarked
package org.alongside.server;

import org.jspecify.annotations.NullMarked;
