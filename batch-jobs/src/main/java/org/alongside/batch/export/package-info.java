/**
 * The registry as the bundle it can be imported from again (interchange spec, section 1). Which
 * files and columns there are is told by {@code intake.bundle} alone: a file defined there comes
 * out without more. Who may fetch it is decided in package {@code api}.
 */
@NullMarked
package org.alongside.batch.export;

import org.jspecify.annotations.NullMarked;
