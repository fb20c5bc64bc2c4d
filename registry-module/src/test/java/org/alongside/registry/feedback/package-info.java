/** Rules about feedback. */
@NullMarked
package org.alongside.registry.feedback;

import org.jspecify.annotations.NullMarked;
