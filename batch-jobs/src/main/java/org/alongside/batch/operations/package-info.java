/**
 * What an operator sees and does of the jobs: their history, one execution in detail, start, stop,
 * restart and abandon. The jobs themselves are elsewhere; who may call is decided here.
 */
@NullMarked
package org.alongside.batch.operations;

import org.jspecify.annotations.NullMarked;
