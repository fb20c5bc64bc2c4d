/**
 * The rules between modules and inside them, checked on the compiled classes; and, under {@code
 * wrong}, one small sin for every rule, so that each is seen failing in every build.
 */
@NullMarked
package org.alongside.architecture;

import org.jspecify.annotations.NullMarked;
