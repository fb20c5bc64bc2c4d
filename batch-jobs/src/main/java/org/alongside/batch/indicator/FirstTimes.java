package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The first time each cell saw one person, from events given in the order they happened. A position
 * in time is whatever the caller tells events apart by: a day, or a session.
 */
final class FirstTimes {

  private final int[] cells;
  private final int[] positions;
  private final boolean[] seen;
  private final Set<Signature> signatures = new HashSet<>();
  private int count;

  FirstTimes(Frame frame) {
    this.cells = new int[frame.cells().size()];
    this.positions = new int[cells.length];
    this.seen = new boolean[cells.length];
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      seen[cells[i]] = false;
    }
    Arrays.fill(positions, 0, count, 0);
    signatures.clear();
    count = 0;
  }

  /** Whether none of the signature was seen before. */
  boolean see(Signature signature, int position) {
    if (!signatures.add(signature)) {
      return false;
    }
    for (Signature.Group group : signature.groups()) {
      for (int cell : group.cells()) {
        if (!seen[cell]) {
          seen[cell] = true;
          cells[count] = cell;
          positions[count++] = position;
        }
      }
    }
    return true;
  }

  int count() {
    return count;
  }

  int cell(int i) {
    return cells[i];
  }

  int position(int i) {
    return positions[i];
  }
}
