/** How alike two records are, without a database. */
@NullMarked
package org.alongside.registry.duplicate;

import org.jspecify.annotations.NullMarked;
