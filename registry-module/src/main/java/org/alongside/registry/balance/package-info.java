/** Opening balances: men reached before the registry began. */
@NullMarked
package org.alongside.registry.balance;

import org.jspecify.annotations.NullMarked;
