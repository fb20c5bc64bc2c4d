/** Pages on which mappings are made, tried and kept, and exports of field tools sent. */
@NullMarked
package org.alongside.batch.field.page;

import org.jspecify.annotations.NullMarked;
