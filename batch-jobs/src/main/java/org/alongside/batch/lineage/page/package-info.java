/** Pages on which one looks up where a figure comes from, and keeps what was found on the spot. */
@NullMarked
package org.alongside.batch.lineage.page;

import org.jspecify.annotations.NullMarked;
