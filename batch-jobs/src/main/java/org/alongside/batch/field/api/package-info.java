/** Calls by which mappings are kept and exports of field tools previewed and imported. */
@NullMarked
package org.alongside.batch.field.api;

import org.jspecify.annotations.NullMarked;
