/**
 * Instruments ready to be adopted: kept as JSON beside the code, copied into the registry on
 * request, and from then on edited there like any other.
 */
@NullMarked
package org.alongside.registry.assessment.preset;

import org.jspecify.annotations.NullMarked;
