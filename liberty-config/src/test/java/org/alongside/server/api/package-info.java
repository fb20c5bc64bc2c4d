/** What all calls share. */
@NullMarked
package org.alongside.server.api;

import org.jspecify.annotations.NullMarked;
