/** Who, trained where, led which cohort. How far a cascade reached is counted by the night. */
@NullMarked
package org.alongside.registry.cascade;

import org.jspecify.annotations.NullMarked;
