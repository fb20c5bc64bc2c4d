/** Rules about funding. */
@NullMarked
package org.alongside.registry.cohort;

import org.jspecify.annotations.NullMarked;
