/**
 * The jobs: taking in bundles, counting every night, and what it takes to run them safely. The only
 * module that knows both the registry and the figures; it shows neither to the other.
 */
@NullMarked
package org.alongside.batch;

import org.jspecify.annotations.NullMarked;
