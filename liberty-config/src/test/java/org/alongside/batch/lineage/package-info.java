@NullMarked
package org.alongside.batch.lineage;

import org.jspecify.annotations.NullMarked;
