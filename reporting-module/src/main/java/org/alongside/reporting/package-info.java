/**
 * Published figures and the donor reports drawn from them. It never counts, never reads the
 * registry, and knows no person.
 */
@NullMarked
package org.alongside.reporting;

import org.jspecify.annotations.NullMarked;
