/** Rules about narratives. */
@NullMarked
package org.alongside.registry.narrative;

import org.jspecify.annotations.NullMarked;
