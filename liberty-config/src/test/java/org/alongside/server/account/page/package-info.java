/** What the pages about accounts say. */
@NullMarked
package org.alongside.server.account.page;

import org.jspecify.annotations.NullMarked;
