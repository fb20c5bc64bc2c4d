/** The registry over HTTP, as programs and pages use it, on both databases. */
@NullMarked
package org.alongside.registry.api;

import org.jspecify.annotations.NullMarked;
