/**
 * What things cost, as ratios within one run: {@code mvn -Pbenchmark verify}. Results go to {@code
 * target/benchmark}, and from there by hand into {@code docs/performance.md}. Not part of the
 * tests.
 */
@NullMarked
package org.alongside.benchmark;

import org.jspecify.annotations.NullMarked;
