package org.alongside.batch.intake.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists of values for SQL {@code in}, of few different lengths so that statements are reused. */
final class InList {

  /** The most values in one list. */
  static final int LONGEST = 500;

  private InList() {}

  /** The values in slices that fit into one list each. */
  static <T> List<List<T>> slices(Collection<T> values) {
    List<T> all = new ArrayList<>(values);
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += LONGEST) {
      slices.add(all.subList(from, Math.min(from + LONGEST, all.size())));
    }
    return slices;
  }

  /** The values, the last repeated until the length is a usual one. */
  static <T> List<T> padded(Collection<T> values) {
    List<T> padded = new ArrayList<>(values);
    T last = padded.get(padded.size() - 1);
    while (!isUsual(padded.size())) {
      padded.add(last);
    }
    return padded;
  }

  private static boolean isUsual(int size) {
    return size == 1 || size == 5 || size == 25 || size == 125 || size >= LONGEST;
  }

  /** So many parameters in brackets. */
  static String of(int size) {
    return "(" + String.join(", ", Collections.nCopies(size, "?")) + ")";
  }
}
