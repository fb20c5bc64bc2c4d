package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * What people have in common who count in the same totals and rows in the same periods.
 *
 * @param reached the elementary cells they were first reached in; not changed
 * @param balances positions of the opening balances they are linked to, in order
 */
record KindOfPerson(BitSet reached, List<Integer> balances) {

  /** A person who was never reached. */
  static final KindOfPerson NOBODY = new KindOfPerson(new BitSet(), List.of());

  KindOfPerson with(int cell) {
    BitSet more = (BitSet) reached.clone();
    more.set(cell);
    return new KindOfPerson(more, balances);
  }

  KindOfPerson without(int cell) {
    BitSet one = new BitSet();
    one.set(cell);
    return without(one);
  }

  KindOfPerson without(BitSet cells) {
    BitSet less = (BitSet) reached.clone();
    less.andNot(cells);
    return less.isEmpty() ? NOBODY : new KindOfPerson(less, balances);
  }
}
