/** Sins on purpose. */
@NullMarked
package org.alongside.architecture.wrong.alongside.registry.api;

import org.jspecify.annotations.NullMarked;
