/** Tests of reading exports of field tools. */
@NullMarked
package org.alongside.batch.field.export;

import org.jspecify.annotations.NullMarked;
