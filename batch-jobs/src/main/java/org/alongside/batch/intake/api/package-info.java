/**
 * Imports over HTTP (interchange spec, section 4). Only turns requests into calls of package {@code
 * intake} and their results into JSON.
 */
@NullMarked
package org.alongside.batch.intake.api;

import org.jspecify.annotations.NullMarked;
