/**
 * Safeguarding concerns as counts: when one was raised and when it was closed. What happened, and
 * to whom, is never kept here.
 */
@NullMarked
package org.alongside.registry.concern;

import org.jspecify.annotations.NullMarked;
