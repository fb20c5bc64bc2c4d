/** What a participant is to a woman of the programme, or to one who is not registered. */
@NullMarked
package org.alongside.registry.relation;

import org.jspecify.annotations.NullMarked;
