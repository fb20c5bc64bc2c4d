/**
 * Turns an export of a field tool into rows of the bundle, as a saved mapping says. Knows the names
 * of the bundle's columns; what a row means and when it is wrong is told by the import afterwards.
 */
@NullMarked
package org.alongside.batch.field.mapping;

import org.jspecify.annotations.NullMarked;
