/** Figures that were published before the registry: shown with their source, never recomputed. */
@NullMarked
package org.alongside.registry.published;

import org.jspecify.annotations.NullMarked;
