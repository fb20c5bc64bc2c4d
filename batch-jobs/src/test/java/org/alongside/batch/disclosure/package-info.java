@NullMarked
package org.alongside.batch.disclosure;

import org.jspecify.annotations.NullMarked;
