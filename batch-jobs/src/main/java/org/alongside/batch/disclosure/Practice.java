package org.alongside.batch.disclosure;

import java.util.Set;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Tally;

/** What is done in some programmes only, as everybody knows who knows them. */
public enum Practice {
  APPLICATIONS(Quantity.APPLICANTS),
  STEPS(Quantity.STEPS, Quantity.COMMITMENTS_DUE),
  PLEDGES(Quantity.PLEDGES),
  ACTION(Quantity.ACTED, Quantity.STILL_ACTING),
  PAIRS(Quantity.PAIRS, Quantity.CHECK_INS_DUE, Quantity.CHECK_INS_HELD),
  TRAINING_OF_TRAINERS(
      Quantity.TRAINERS,
      Quantity.CASCADE_1,
      Quantity.CASCADE_2,
      Quantity.CASCADE_3,
      Quantity.CASCADE_LATER);

  private final Set<Quantity> quantities;

  Practice(Quantity... quantities) {
    this.quantities = Set.of(quantities);
  }

  /** Whether anything of it was ever recorded in a programme. */
  boolean isOf(Cell programme, Tally tally) {
    return quantities.stream().anyMatch(quantity -> tally.has(programme, quantity));
  }
}
