/** Referrals to services, and whether they were taken up. */
@NullMarked
package org.alongside.registry.referral;

import org.jspecify.annotations.NullMarked;
