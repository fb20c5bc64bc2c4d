/** Quotes and photos with the consent to use them; where they are shown is left to the reports. */
@NullMarked
package org.alongside.registry.narrative;

import org.jspecify.annotations.NullMarked;
