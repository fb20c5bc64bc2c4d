/**
 * The registry over HTTP: every kind of record read and written by its natural key, in JSON with
 * the column names of the interchange format. What may be seen and what breaks a rule is decided by
 * the use cases; errors become problem documents in the assembly.
 */
@NullMarked
package org.alongside.registry.api;

import org.jspecify.annotations.NullMarked;
