@NullMarked
package org.alongside.registry.consent;

import org.jspecify.annotations.NullMarked;
