/** Who a request comes from. */
@NullMarked
package org.alongside.server.signin;

import org.jspecify.annotations.NullMarked;
