/** What was spent of a grant. */
@NullMarked
package org.alongside.registry.money;

import org.jspecify.annotations.NullMarked;
