@NullMarked
package org.alongside.registry.cascade;

import org.jspecify.annotations.NullMarked;
