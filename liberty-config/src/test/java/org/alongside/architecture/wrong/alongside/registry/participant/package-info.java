/** Sins on purpose. */
@NullMarked
package org.alongside.architecture.wrong.alongside.registry.participant;

import org.jspecify.annotations.NullMarked;
