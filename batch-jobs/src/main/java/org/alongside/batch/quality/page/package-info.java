@NullMarked
package org.alongside.batch.quality.page;

import org.jspecify.annotations.NullMarked;
