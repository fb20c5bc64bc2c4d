/** The registry's calls, seen from outside. */
@NullMarked
package org.alongside.registry.api;

import org.jspecify.annotations.NullMarked;
