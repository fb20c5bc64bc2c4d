/**
 * What one person did across cohorts, gathered for reading. What is mended, is mended where it
 * belongs: nothing is written here.
 */
@NullMarked
package org.alongside.registry.journey;

import org.jspecify.annotations.NullMarked;
