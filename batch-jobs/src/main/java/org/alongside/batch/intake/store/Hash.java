package org.alongside.batch.intake.store;

/**
 * A number for a text of a file, alike on every machine; two texts seldom share one. The numbers of
 * one file lie together, so that one index serves both a look at given numbers and a walk through a
 * file.
 */
final class Hash {

  /** Files are numbered from 1 to 63. */
  private static final int BITS = 57;

  private Hash() {}

  static long of(int fileNo, String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return first(fileNo) | (hash >>> (64 - BITS));
  }

  /** The smallest number of a file. */
  static long first(int fileNo) {
    return (long) fileNo << BITS;
  }
}
