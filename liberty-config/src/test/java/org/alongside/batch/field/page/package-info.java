@NullMarked
package org.alongside.batch.field.page;

import org.jspecify.annotations.NullMarked;
