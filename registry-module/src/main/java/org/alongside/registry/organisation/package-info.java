/** Donors, primes, sub-grantees and implementers. */
@NullMarked
package org.alongside.registry.organisation;

import org.jspecify.annotations.NullMarked;
