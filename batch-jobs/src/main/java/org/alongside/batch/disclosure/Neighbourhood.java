package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.List;

/** Where to look first for other numbers that would give the same sums. */
interface Neighbourhood {

  /**
   * Ever wider surroundings of some elementary cells, each with them and with the ones before. In
   * the last one there must always be a way out.
   */
  List<BitSet> around(BitSet cells);
}
