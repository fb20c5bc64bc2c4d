/** Tests of the demonstration. */
@NullMarked
package org.alongside.server.demo;

import org.jspecify.annotations.NullMarked;
