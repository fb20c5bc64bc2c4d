/** Access tokens, on both databases. */
@NullMarked
package org.alongside.server.token;

import org.jspecify.annotations.NullMarked;
