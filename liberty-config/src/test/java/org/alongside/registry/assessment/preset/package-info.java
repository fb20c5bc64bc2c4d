/** The presets as they are shipped. */
@NullMarked
package org.alongside.registry.assessment.preset;

import org.jspecify.annotations.NullMarked;
