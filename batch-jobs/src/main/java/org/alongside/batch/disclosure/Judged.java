package org.alongside.batch.disclosure;

import java.util.BitSet;
import org.alongside.batch.indicator.Cell;

/**
 * Something counted, judged: where it is shown, so that nothing hidden can be worked out.
 *
 * @param subject by which it is known from night to night
 * @param counts by sum
 * @param hidden the sums nothing is shown of
 * @param rule where it may be shown, unless its sum is hidden
 */
@SuppressWarnings("ArrayRecordComponent") // looked up, never compared
record Judged(String subject, Numbering numbers, long[] counts, BitSet hidden, Rule rule) {

  /** Some totals and rows in some periods, each with its sum or {@link Numbering#NOTHING}. */
  interface Rule {
    boolean allows(Cell cell, int period, int sum);
  }

  boolean shows(Cell cell, int period) {
    int sum = numbers.of(cell, period);
    return (sum == Numbering.NOTHING || !hidden.get(sum)) && rule.allows(cell, period, sum);
  }

  /** What was counted; zero where there is nothing it could be. */
  long counted(Cell cell, int period) {
    int sum = numbers.of(cell, period);
    return sum == Numbering.NOTHING ? 0 : counts[sum];
  }
}
