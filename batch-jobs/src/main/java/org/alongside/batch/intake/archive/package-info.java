/**
 * An uploaded archive becomes plain files of records, whatever it holds: every limit on what a
 * stranger may send is kept here. What the records mean is left to others.
 */
@NullMarked
package org.alongside.batch.intake.archive;

import org.jspecify.annotations.NullMarked;
