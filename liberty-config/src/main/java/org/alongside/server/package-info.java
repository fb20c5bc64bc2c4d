/**
 * The assembly: who may sign in and see what, the database's schema, the look of every page, and
 * the start of the server. It holds no rule about cohorts or figures; those are in the modules it
 * assembles, none of which knows it.
 */
@NullMarked
package org.alongside.server;

import org.jspecify.annotations.NullMarked;
