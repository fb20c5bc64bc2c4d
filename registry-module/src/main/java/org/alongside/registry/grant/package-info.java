/** Grants, their tree of sub-grants and their reporting calendars. */
@NullMarked
package org.alongside.registry.grant;

import org.jspecify.annotations.NullMarked;
