/** Parts of the import without a database. */
@NullMarked
package org.alongside.batch.intake;

import org.jspecify.annotations.NullMarked;
