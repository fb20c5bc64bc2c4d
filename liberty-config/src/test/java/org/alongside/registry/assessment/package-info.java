/** Surveys and their presets, and what else came of a cohort, over HTTP. */
@NullMarked
package org.alongside.registry.assessment;

import org.jspecify.annotations.NullMarked;
