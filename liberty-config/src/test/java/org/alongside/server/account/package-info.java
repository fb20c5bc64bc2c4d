/** Accounts, on both databases. */
@NullMarked
package org.alongside.server.account;

import org.jspecify.annotations.NullMarked;
