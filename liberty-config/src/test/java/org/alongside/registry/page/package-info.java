/** The registry's pages as people use them, in a real browser. */
@NullMarked
package org.alongside.registry.page;

import org.jspecify.annotations.NullMarked;
