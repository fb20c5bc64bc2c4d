package org.alongside.batch.disclosure;

import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;

/** Which sum something counted of a total or row in a period is. */
interface Numbering {

  /** There is nothing it could be. */
  int NOTHING = -1;

  /** Something done with a total or row in a period. */
  interface Visitor {
    void visit(Cell cell, int period, int sum);
  }

  /** The number of the sum, or {@link #NOTHING}. */
  int of(Cell cell, int period);

  /** Visits every total and row in every period in which it can be anything. */
  default void forEach(Frame frame, Visitor visitor) {
    for (Cell cell : frame.cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        int sum = of(cell, p);
        if (sum != NOTHING) {
          visitor.visit(cell, p, sum);
        }
      }
    }
  }
}
