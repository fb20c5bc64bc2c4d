/** What a report says, from hand-made figures. */
@NullMarked
package org.alongside.reporting.edition;

import org.jspecify.annotations.NullMarked;
