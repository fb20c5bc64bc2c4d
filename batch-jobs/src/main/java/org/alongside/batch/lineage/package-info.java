/**
 * Where a published figure comes from: its definition, its run, the people it rests on, and samples
 * of them to be verified on the spot.
 */
@NullMarked
package org.alongside.batch.lineage;

import org.jspecify.annotations.NullMarked;
