package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.batch.disclosure.Suppression.Sum;
import org.junit.jupiter.api.Test;

/** Three cells with 5, 3 and 20; the first two are one sum, the last two another, worth less. */
class OtherNumbersTest {

  private static final long[] THERE = {5, 3, 20};
  private static final int FIRST = 0;
  private static final int LAST = 1;

  private final Overlaps overlaps =
      new Overlaps(List.of(new Sum(bits(0, 1), 9), new Sum(bits(1, 2), 1)));

  private static BitSet bits(int... numbers) {
    return IntStream.of(numbers).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private OtherNumbers among(BitSet area) {
    return new OtherNumbers(overlaps, THERE, area, new BitSet(), (cell, hidden) -> 0);
  }

  /** 8, 0 and 23 give both sums as well. */
  @Test
  void noneInTheMiddleIsPossible() {
    OtherNumbers others = among(bits(0, 1, 2));
    others.find(bits(1), 0);
    assertThat(others.wrong().isEmpty()).isTrue();
    assertThat(others.witness()).isEqualTo(Map.of(0, 8.0, 1, 0.0, 2, 23.0));
  }

  /** Ten in the middle are more than the eight of the first sum; 10 and 13 still give the last. */
  @Test
  void tenInTheMiddleCostAShownSum() {
    OtherNumbers others = among(bits(0, 1, 2));
    others.find(bits(1), 10);
    assertThat(others.wrong()).isEqualTo(bits(FIRST));
  }

  /** With only the middle free to be otherwise, none there takes both sums. */
  @Test
  void whatLiesOutsideIsAsItIs() {
    OtherNumbers others = among(bits(1));
    others.find(bits(1), 0);
    assertThat(others.wrong()).isEqualTo(bits(FIRST, LAST));
  }

  /** At most ten in the last two, of which the last alone, not to be changed, has twenty. */
  @Test
  void whereThereAreNoneAllSumsNearAreWrong() {
    OtherNumbers others = among(bits(0, 1));
    others.find(bits(1, 2), 10);
    assertThat(others.wrong()).isEqualTo(bits(FIRST, LAST));
    assertThat(others.witness()).isEqualTo(Map.of(0, 0.0, 1, 0.0));
  }
}
