package org.alongside.batch.intake.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

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
    while (padded.size() < usual(values.size())) {
      padded.add(last);
    }
    return padded;
  }

  /** The smallest usual length for so many values. */
  static int usual(int size) {
    return IntStream.of(1, 5, 25, 125, LONGEST)
        .filter(length -> length >= size)
        .findFirst()
        .orElse(size);
  }

  /** So many parameters in brackets. */
  static String of(int size) {
    return "(" + String.join(", ", Collections.nCopies(size, "?")) + ")";
  }
}
