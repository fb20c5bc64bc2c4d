/** Names on both databases and in the demonstration. */
@NullMarked
package org.alongside.registry.name;

import org.jspecify.annotations.NullMarked;
