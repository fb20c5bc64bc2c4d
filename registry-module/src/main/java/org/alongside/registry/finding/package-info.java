/**
 * What can be wrong with a record, in stable codes and plain sentences, for typed entry and import
 * alike. The checks themselves stand beside the records they are about; how findings reach people
 * is left to the callers.
 */
@NullMarked
package org.alongside.registry.finding;

import org.jspecify.annotations.NullMarked;
