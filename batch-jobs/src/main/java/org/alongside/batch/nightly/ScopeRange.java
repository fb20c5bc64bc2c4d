package org.alongside.batch.nightly;

import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Scope;

/**
 * The cells of one scope, which stand together in a frame.
 *
 * @param from first index, the total's
 * @param to index after the last row's
 */
record ScopeRange(Scope scope, int from, int to) {

  /** All scopes of a frame, in order. */
  static List<ScopeRange> of(Frame frame) {
    List<ScopeRange> ranges = new ArrayList<>();
    List<Cell> cells = frame.cells();
    int from = 0;
    for (int i = 1; i <= cells.size(); i++) {
      if (i == cells.size() || cells.get(i).isTotal()) {
        ranges.add(new ScopeRange(cells.get(from).scope(), from, i));
        from = i;
      }
    }
    return ranges;
  }

  boolean holds(Cell cell) {
    return from <= cell.index() && cell.index() < to;
  }

  List<Cell> cells(Frame frame) {
    return frame.cells().subList(from, to);
  }
}
