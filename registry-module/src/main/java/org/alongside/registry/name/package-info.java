/**
 * Names of people, kept apart from them, encrypted with a key that is not in the database. Shown
 * one at a time to whoever may see the person, or exported in a file of their own, and either is
 * noted; in no list, bundle, log or report. Whoever looks for duplicates compares {@link
 * org.alongside.registry.name.NameMark}, which says nothing but "alike".
 */
@NullMarked
package org.alongside.registry.name;

import org.jspecify.annotations.NullMarked;
