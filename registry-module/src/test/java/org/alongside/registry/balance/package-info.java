/** Rules about opening balances. */
@NullMarked
package org.alongside.registry.balance;

import org.jspecify.annotations.NullMarked;
