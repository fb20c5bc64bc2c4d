/** Tests of the sealing of names and their tokens. */
@NullMarked
package org.alongside.registry.name;

import org.jspecify.annotations.NullMarked;
