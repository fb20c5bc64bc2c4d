/**
 * A grant's own numbered lines with their agreed wording: bound to an indicator, or reported by
 * hand.
 */
@NullMarked
package org.alongside.registry.framework;

import org.jspecify.annotations.NullMarked;
