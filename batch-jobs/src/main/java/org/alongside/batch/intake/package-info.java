/**
 * Imports of the registry bundle: one Jakarta Batch job that receives an archive, stages its rows,
 * checks them, writes them into the registry and reports what it found (interchange spec, section
 * 1). What a row means and when it is wrong is the registry's; counting is the nightly job's.
 */
@NullMarked
package org.alongside.batch.intake;

import org.jspecify.annotations.NullMarked;
