/** Rules about sessions and attendance. */
@NullMarked
package org.alongside.registry.session;

import org.jspecify.annotations.NullMarked;
