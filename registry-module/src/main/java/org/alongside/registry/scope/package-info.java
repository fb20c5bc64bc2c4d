/** What figures, balances and targets can be stated for; counting for it is left to the night. */
@NullMarked
package org.alongside.registry.scope;

import org.jspecify.annotations.NullMarked;
