/** Lineage of figures and samples of it, over HTTP. */
@NullMarked
package org.alongside.batch.lineage.api;

import org.jspecify.annotations.NullMarked;
