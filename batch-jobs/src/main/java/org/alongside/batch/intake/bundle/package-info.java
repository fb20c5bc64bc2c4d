/**
 * The files of the registry bundle that are read, and where each of their columns is kept in the
 * registry (interchange spec, section 1). How cells are understood is the registry's {@code row}
 * package; reading archives and moving rows is left to the packages beside this one.
 */
@NullMarked
package org.alongside.batch.intake.bundle;

import org.jspecify.annotations.NullMarked;
