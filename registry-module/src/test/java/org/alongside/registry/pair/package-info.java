@NullMarked
package org.alongside.registry.pair;

import org.jspecify.annotations.NullMarked;
