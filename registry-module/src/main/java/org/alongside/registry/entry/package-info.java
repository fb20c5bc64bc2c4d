/**
 * What all records of the registry have in common as rows of the database: identity, optimistic
 * version, who and when, and the one way in which a typed record is checked, written and traced.
 * What a record says is left to the features.
 */
@NullMarked
package org.alongside.registry.entry;

import org.jspecify.annotations.NullMarked;
