package org.alongside.batch.disclosure;

import java.util.Arrays;

/**
 * Between what sums may lie, as far as numbers were found that give every shown one its value. What
 * really is, is one possibility.
 */
final class Bounds {

  private static final double NEARLY = 1e-6;

  private final double[] least;
  private final double[] most;

  Bounds(long[] counts) {
    this.least = Arrays.stream(counts).asDoubleStream().toArray();
    this.most = least.clone();
  }

  double least(int sum) {
    return least[sum];
  }

  double most(int sum) {
    return most[sum];
  }

  /** All of this is possible at once. */
  void include(double[] sums) {
    for (int s = 0; s < sums.length; s++) {
      least[s] = Math.min(least[s], sums[s] < NEARLY ? 0 : sums[s]);
      most[s] = Math.max(most[s], sums[s] + NEARLY);
    }
  }
}
