@NullMarked
package org.alongside.batch.quality;

import org.jspecify.annotations.NullMarked;
