/** What a supervisor asks the server: does it live, can it work. */
@NullMarked
package org.alongside.server.health;

import org.jspecify.annotations.NullMarked;
