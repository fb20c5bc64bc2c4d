/** People and their spells of enrolment; what may be seen of them is decided in {@code access}. */
@NullMarked
package org.alongside.registry.participant;

import org.jspecify.annotations.NullMarked;
