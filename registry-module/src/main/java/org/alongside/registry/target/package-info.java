/** What was promised to whom by when; whether it was reached is not told here. */
@NullMarked
package org.alongside.registry.target;

import org.jspecify.annotations.NullMarked;
