/**
 * The trace of every change of the registry, and the ids of new rows. Used by typed entry and by
 * the import; read and emptied by the nightly job alone.
 */
@NullMarked
package org.alongside.registry.trace;

import org.jspecify.annotations.NullMarked;
