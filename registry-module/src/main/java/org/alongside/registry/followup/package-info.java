/**
 * Who is to be asked again after completion, and when. What people answer, and what share of those
 * due did, is not told here.
 */
@NullMarked
package org.alongside.registry.followup;

import org.jspecify.annotations.NullMarked;
