/** Reading of records, awkward ones first. */
@NullMarked
package org.alongside.batch.intake.archive;

import org.jspecify.annotations.NullMarked;
