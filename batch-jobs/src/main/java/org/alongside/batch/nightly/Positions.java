package org.alongside.batch.nightly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.alongside.batch.indicator.Reference;

/** Where the record with an id stands in a list; small enough for millions of sessions. */
final class Positions {

  private final long[] ids;
  private final int[] positions;

  /**
   * @param idsInOrder the id of each record of the list
   */
  Positions(long... idsInOrder) {
    ids = idsInOrder.clone();
    Arrays.sort(ids);
    positions = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      positions[Arrays.binarySearch(ids, idsInOrder[i])] = i;
    }
  }

  static Positions ofIds(Collection<Long> idsInOrder) {
    return new Positions(idsInOrder.stream().mapToLong(Long::longValue).toArray());
  }

  /** The position, or {@link Reference#NONE} for an id that is not there. */
  int of(long id) {
    int found = Arrays.binarySearch(ids, id);
    return found < 0 ? Reference.NONE : positions[found];
  }

  /** By position here: the position in another list, or {@link Reference#NONE}. */
  int[] in(Positions other) {
    int[] there = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      there[positions[i]] = other.of(ids[i]);
    }
    return there;
  }

  /** Ids of some of the positions. */
  List<Long> ids(BitSet some) {
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (some.get(positions[i])) {
        found.add(ids[i]);
      }
    }
    return found;
  }

  /** Every id, by its position. */
  long[] ids() {
    long[] byPosition = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      byPosition[positions[i]] = ids[i];
    }
    return byPosition;
  }
}
