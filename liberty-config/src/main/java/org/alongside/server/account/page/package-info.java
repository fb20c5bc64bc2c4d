/**
 * Pages about accounts: those of everybody for the administrator, one's own for everyone. They hold
 * what is typed and call the use cases; every rule is there.
 */
@NullMarked
package org.alongside.server.account.page;

import org.jspecify.annotations.NullMarked;
