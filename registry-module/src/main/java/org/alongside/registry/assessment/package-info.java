/**
 * Instruments with their items, and who answered what. How answers become scores is left to the
 * nightly job.
 */
@NullMarked
package org.alongside.registry.assessment;

import org.jspecify.annotations.NullMarked;
