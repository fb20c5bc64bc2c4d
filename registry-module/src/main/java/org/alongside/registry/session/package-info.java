/** Sessions and who attended them. */
@NullMarked
package org.alongside.registry.session;

import org.jspecify.annotations.NullMarked;
