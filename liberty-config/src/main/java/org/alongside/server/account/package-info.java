/**
 * Accounts: who may sign in, in which role, for which teams and donors. Passwords are kept as
 * PBKDF2 hashes and never leave this package. How a request proves who it comes from is the matter
 * of {@code signin}; access tokens are in {@code token}.
 */
@NullMarked
package org.alongside.server.account;

import org.jspecify.annotations.NullMarked;
