/** What is missing, without a database. */
@NullMarked
package org.alongside.registry.missing;

import org.jspecify.annotations.NullMarked;
