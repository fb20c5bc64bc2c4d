/** Reading and writing rows. */
@NullMarked
package org.alongside.registry.row;

import org.jspecify.annotations.NullMarked;
