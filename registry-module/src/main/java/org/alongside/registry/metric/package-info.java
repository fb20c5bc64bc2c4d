/** Figures that an employer or a university gives about itself, by sex and period. */
@NullMarked
package org.alongside.registry.metric;

import org.jspecify.annotations.NullMarked;
