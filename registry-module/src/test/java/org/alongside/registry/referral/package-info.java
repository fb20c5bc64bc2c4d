@NullMarked
package org.alongside.registry.referral;

import org.jspecify.annotations.NullMarked;
