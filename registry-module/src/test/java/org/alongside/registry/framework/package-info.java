@NullMarked
package org.alongside.registry.framework;

import org.jspecify.annotations.NullMarked;
