/** Quarters, ids and words of editions. */
@NullMarked
package org.alongside.reporting.edition;

import org.jspecify.annotations.NullMarked;
