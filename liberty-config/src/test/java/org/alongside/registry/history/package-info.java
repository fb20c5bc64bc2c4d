/** Corrections, their reasons and their history, as people and programs meet them. */
@NullMarked
package org.alongside.registry.history;

import org.jspecify.annotations.NullMarked;
