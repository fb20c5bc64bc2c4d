/**
 * Pairs of a man and a woman colleague, and their check-ins. How many check-ins were due is not
 * told here.
 */
@NullMarked
package org.alongside.registry.pair;

import org.jspecify.annotations.NullMarked;
