/** Rules about spells. */
@NullMarked
package org.alongside.registry.participant;

import org.jspecify.annotations.NullMarked;
