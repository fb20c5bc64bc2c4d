package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * What men have in common who count in the same totals and rows in the same periods.
 *
 * @param reached the elementary cells they were first reached in; not changed
 * @param balances positions of the opening balances they are linked to, in order
 */
record KindOfMan(BitSet reached, List<Integer> balances) {

  /** A man who was never reached. */
  static final KindOfMan NOBODY = new KindOfMan(new BitSet(), List.of());

  KindOfMan with(int cell) {
    BitSet more = (BitSet) reached.clone();
    more.set(cell);
    return new KindOfMan(more, balances);
  }

  KindOfMan without(int cell) {
    BitSet one = new BitSet();
    one.set(cell);
    return without(one);
  }

  KindOfMan without(BitSet cells) {
    BitSet less = (BitSet) reached.clone();
    less.andNot(cells);
    return less.isEmpty() ? NOBODY : new KindOfMan(less, balances);
  }
}
