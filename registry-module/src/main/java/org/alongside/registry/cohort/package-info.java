/** Cohorts, the teams that see them and the grants that pay for them. */
@NullMarked
package org.alongside.registry.cohort;

import org.jspecify.annotations.NullMarked;
