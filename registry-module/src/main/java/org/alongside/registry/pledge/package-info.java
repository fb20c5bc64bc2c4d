/** Pledges, of people known and of people counted. */
@NullMarked
package org.alongside.registry.pledge;

import org.jspecify.annotations.NullMarked;
