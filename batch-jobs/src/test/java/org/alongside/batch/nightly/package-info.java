@NullMarked
package org.alongside.batch.nightly;

import org.jspecify.annotations.NullMarked;
