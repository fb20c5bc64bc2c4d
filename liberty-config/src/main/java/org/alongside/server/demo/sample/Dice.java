package org.alongside.server.demo.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Chance that falls the same way every time: SplitMix64 (Steele, Lea and Flood 2014), seeded by a
 * name, so that a new cohort leaves the people of the others as they were. Not thread-safe.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private long state;

  private Dice(long seed) {
    state = seed;
  }

  static Dice named(String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return new Dice(hash);
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True {@code perMille} times in a thousand. */
  boolean chance(int perMille) {
    return below(1000) < perMille;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  private long next() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
