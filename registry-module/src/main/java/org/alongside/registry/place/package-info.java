/** Areas and sites: where people meet. */
@NullMarked
package org.alongside.registry.place;

import org.jspecify.annotations.NullMarked;
