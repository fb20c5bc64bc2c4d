/**
 * Checks on rows that need more than the row: what it names, its own earlier state, and the rows
 * beside it. They look at the state after the file (interchange spec, section 1). The rules
 * themselves stand in the registry beside the records they are about.
 */
@NullMarked
package org.alongside.batch.intake.check;

import org.jspecify.annotations.NullMarked;
