package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The first time each cell saw one person, from events given in the order they happened. */
final class FirstTimes {

  private final int[] cells;
  private final int[] days;
  private final boolean[] seen;
  private final Set<Signature> signatures = new HashSet<>();
  private int count;

  FirstTimes(Frame frame) {
    this.cells = new int[frame.cells().size()];
    this.days = new int[cells.length];
    this.seen = new boolean[cells.length];
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      seen[cells[i]] = false;
    }
    Arrays.fill(days, 0, count, 0);
    signatures.clear();
    count = 0;
  }

  void see(Signature signature, int day) {
    if (!signatures.add(signature)) {
      return;
    }
    for (Signature.Group group : signature.groups()) {
      for (int cell : group.cells()) {
        if (!seen[cell]) {
          seen[cell] = true;
          cells[count] = cell;
          days[count++] = day;
        }
      }
    }
  }

  int count() {
    return count;
  }

  int cell(int i) {
    return cells[i];
  }

  int day(int i) {
    return days[i];
  }
}
