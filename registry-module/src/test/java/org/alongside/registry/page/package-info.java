/** What pages draw, without a page. */
@NullMarked
package org.alongside.registry.page;

import org.jspecify.annotations.NullMarked;
