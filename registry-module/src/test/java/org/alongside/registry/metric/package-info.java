@NullMarked
package org.alongside.registry.metric;

import org.jspecify.annotations.NullMarked;
