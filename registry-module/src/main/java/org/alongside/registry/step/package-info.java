/** Concrete steps that participants committed to and did. */
@NullMarked
package org.alongside.registry.step;

import org.jspecify.annotations.NullMarked;
