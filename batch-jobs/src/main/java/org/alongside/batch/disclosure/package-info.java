/**
 * Keeping what is sensitive from being worked out from what is published (domain spec, section 7,
 * third class): complementary suppression by linear programming.
 */
@NullMarked
package org.alongside.batch.disclosure;

import org.jspecify.annotations.NullMarked;
