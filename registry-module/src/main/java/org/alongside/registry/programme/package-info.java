/** Programmes: models, versions and their thresholds. */
@NullMarked
package org.alongside.registry.programme;

import org.jspecify.annotations.NullMarked;
