package org.alongside.batch.nightly;

import java.util.EnumSet;
import java.util.Set;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Tally;

/** Which quantities the organisation has anything of, at any time. */
record Recorded(Set<Quantity> quantities) {

  /**
   * @param organisation its total
   */
  static Recorded of(Cell organisation, Tally tally) {
    Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (tally.has(organisation, quantity)) {
        quantities.add(quantity);
      }
    }
    return new Recorded(quantities);
  }

  /**
   * Whether a total or row has cells of a kind: where anything of it was ever recorded, and, once
   * there is any anywhere, wherever there is anything of a key-population-linked cohort, so that
   * the cells there are tell nothing.
   */
  boolean shows(Tally tally, Cell cell, Quantity quantity) {
    return tally.has(cell, quantity)
        || (tally.has(cell, Quantity.KEY_POPULATION_EVENTS) && anywhere(quantity));
  }

  boolean anywhere(Quantity quantity) {
    return quantities.contains(quantity);
  }
}
