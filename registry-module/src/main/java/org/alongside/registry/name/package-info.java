/**
 * Names of people, kept apart from them, encrypted with a key that is not in the database. Shown
 * one at a time to whoever may see the person, and noted; in no list, export, log or report.
 * Whoever looks for duplicates compares {@code name_token}, which says nothing but "alike".
 */
@NullMarked
package org.alongside.registry.name;

import org.jspecify.annotations.NullMarked;
