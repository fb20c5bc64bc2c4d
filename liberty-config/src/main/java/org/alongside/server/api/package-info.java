/** The root of the HTTP API; its calls live in the {@code api} packages of the modules. */
@NullMarked
package org.alongside.server.api;

import org.jspecify.annotations.NullMarked;
