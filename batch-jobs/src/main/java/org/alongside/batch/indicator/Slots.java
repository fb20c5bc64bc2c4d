package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Time cut at every day on which some period of some total or row ends; no period divides one. */
final class Slots {

  private final int[] ends;

  private Slots(int[] ends) {
    this.ends = ends;
  }

  static Slots of(List<Cell> cells) {
    TreeSet<Integer> days = new TreeSet<>();
    cells.stream()
        .map(Cell::periods)
        .distinct()
        .forEach(
            periods -> {
              for (int s = 0; s < periods.stretches(); s++) {
                days.add(periods.endOf(s));
              }
            });
    return new Slots(days.stream().mapToInt(Integer::intValue).toArray());
  }

  int count() {
    return ends.length;
  }

  /** The one a day is in; everything before the first end is in the first. */
  int of(int day) {
    int found = Arrays.binarySearch(ends, day);
    return found >= 0 ? found : -found - 1;
  }

  int endOf(int slot) {
    return ends[slot];
  }
}
