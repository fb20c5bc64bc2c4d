package org.alongside.batch.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which sums share which elementary cells. */
final class Overlaps {

  private static final int[] NONE = {};

  private final List<Suppression.Sum> sums;
  private final int[][] sumsOfCell;

  Overlaps(List<Suppression.Sum> sums) {
    this.sums = sums;
    int cells = sums.stream().mapToInt(sum -> sum.cells().length()).max().orElse(0);
    int[] sizes = new int[cells];
    sums.forEach(sum -> sum.cells().stream().forEach(cell -> sizes[cell]++));
    this.sumsOfCell = new int[cells][];
    Arrays.setAll(sumsOfCell, cell -> new int[sizes[cell]]);
    for (int s = sums.size() - 1; s >= 0; s--) {
      int sum = s;
      sums.get(s).cells().stream().forEach(cell -> sumsOfCell[cell][--sizes[cell]] = sum);
    }
  }

  List<Suppression.Sum> sums() {
    return sums;
  }

  /** All elementary cells of all sums. */
  BitSet everything() {
    BitSet all = new BitSet();
    sums.forEach(sum -> all.or(sum.cells()));
    return all;
  }

  /** In order. */
  int[] sumsOf(int cell) {
    return cell < sumsOfCell.length ? sumsOfCell[cell] : NONE;
  }

  /** Whether some part of a sum is part of no other that is shown. */
  boolean isOpen(int sum, BitSet hidden) {
    return sums.get(sum).cells().stream()
        .anyMatch(cell -> Arrays.stream(sumsOfCell[cell]).allMatch(hidden::get));
  }

  /** Whether no part of a sum is part of any that is shown. */
  boolean isApart(int sum, BitSet hidden) {
    return sums.get(sum).cells().stream()
        .allMatch(cell -> Arrays.stream(sumsOfCell[cell]).allMatch(hidden::get));
  }

  /** Counts by sum from counts by elementary cell. */
  long[] added(long[] byCell) {
    return sums.stream()
        .mapToLong(sum -> sum.cells().stream().mapToLong(cell -> byCell[cell]).sum())
        .toArray();
  }
}
