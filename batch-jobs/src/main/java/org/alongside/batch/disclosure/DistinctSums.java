package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.disclosure.Suppression.Sum;

/** Sums by number; those of the same elementary cells are one, worth what the dearest is. */
final class DistinctSums {

  private final List<Sum> sums = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** The number of the sum of some elementary cells. */
  int number(BitSet cells, double worth) {
    Integer known = numbers.putIfAbsent(cells, sums.size());
    if (known == null) {
      sums.add(new Sum(cells, worth));
      return sums.size() - 1;
    }
    if (sums.get(known).worth() < worth) {
      sums.set(known, new Sum(cells, worth));
    }
    return known;
  }

  List<Sum> all() {
    return sums;
  }
}
