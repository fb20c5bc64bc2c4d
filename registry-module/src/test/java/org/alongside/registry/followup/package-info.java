@NullMarked
package org.alongside.registry.followup;

import org.jspecify.annotations.NullMarked;
