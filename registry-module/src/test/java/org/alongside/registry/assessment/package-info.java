/** Rules about instruments, items, responses and answers. */
@NullMarked
package org.alongside.registry.assessment;

import org.jspecify.annotations.NullMarked;
