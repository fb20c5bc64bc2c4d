/**
 * What the application has to know of Liberty's own tables (schema {@code runtime}), and nobody
 * else does.
 */
@NullMarked
package org.alongside.server.runtime;

import org.jspecify.annotations.NullMarked;
