/** The schema on both databases. */
@NullMarked
package org.alongside.server.database;

import org.jspecify.annotations.NullMarked;
