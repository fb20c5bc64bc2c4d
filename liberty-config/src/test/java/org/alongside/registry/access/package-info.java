/** Who may see what, over HTTP. */
@NullMarked
package org.alongside.registry.access;

import org.jspecify.annotations.NullMarked;
