/** Who is looking at the registry; the assembly answers, the registry only asks. */
@NullMarked
package org.alongside.registry.access;

import org.jspecify.annotations.NullMarked;
