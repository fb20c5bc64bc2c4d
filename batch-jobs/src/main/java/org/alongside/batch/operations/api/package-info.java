/** The jobs over HTTP (interchange spec, section 4). */
@NullMarked
package org.alongside.batch.operations.api;

import org.jspecify.annotations.NullMarked;
