/**
 * The invented registry behind the demonstration. What a reader would want to change lies in tables
 * beside this package (organisations, grants, programmes, places, targets and {@code series.csv},
 * one line per series of cohorts); how people come, stay and leave is one {@link
 * org.alongside.server.demo.sample.Story} per kind of programme. It knows the bundle format and
 * nothing of the registry's code.
 */
@NullMarked
package org.alongside.server.demo.sample;

import org.jspecify.annotations.NullMarked;
