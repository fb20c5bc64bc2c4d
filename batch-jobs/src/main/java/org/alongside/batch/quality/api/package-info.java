@NullMarked
package org.alongside.batch.quality.api;

import org.jspecify.annotations.NullMarked;
