/** What people see, in a real browser. */
@NullMarked
package org.alongside.server.page;

import org.jspecify.annotations.NullMarked;
