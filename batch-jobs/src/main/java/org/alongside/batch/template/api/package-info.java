/** Entry templates over HTTP. */
@NullMarked
package org.alongside.batch.template.api;

import org.jspecify.annotations.NullMarked;
