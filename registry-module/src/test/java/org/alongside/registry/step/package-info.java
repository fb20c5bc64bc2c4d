/** Rules about steps. */
@NullMarked
package org.alongside.registry.step;

import org.jspecify.annotations.NullMarked;
