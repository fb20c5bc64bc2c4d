/**
 * Personal access tokens for programs: 256 random bits, shown once, hashed at rest, with a label,
 * scopes and an end. A token never lets its bearer do more than its account may do.
 */
@NullMarked
package org.alongside.server.token;

import org.jspecify.annotations.NullMarked;
