/** Rules about pledges. */
@NullMarked
package org.alongside.registry.pledge;

import org.jspecify.annotations.NullMarked;
