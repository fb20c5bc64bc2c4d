/** Women's feedback, and what was changed because of it; anonymous by default. */
@NullMarked
package org.alongside.registry.feedback;

import org.jspecify.annotations.NullMarked;
