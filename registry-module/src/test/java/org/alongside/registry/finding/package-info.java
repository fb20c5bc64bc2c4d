/** Rules about chains of records. */
@NullMarked
package org.alongside.registry.finding;

import org.jspecify.annotations.NullMarked;
