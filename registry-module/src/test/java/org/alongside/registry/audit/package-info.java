/** What needs a reason. */
@NullMarked
package org.alongside.registry.audit;

import org.jspecify.annotations.NullMarked;
