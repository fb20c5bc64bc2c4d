package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.batch.disclosure.Suppression.Sum;
import org.junit.jupiter.api.Test;

/** Complementary suppression: tables worked out by hand, and random ones attacked. */
class SuppressionTest {

  private static final long K = 10;

  private final List<Sum> sums = new ArrayList<>();
  private final BitSet known = new BitSet();
  private long[] there = {};

  private void thereAre(long... byCell) {
    sums.clear();
    known.clear();
    there = byCell;
  }

  private int sum(double worth, int... cells) {
    sums.add(new Sum(bits(cells), worth));
    return sums.size() - 1;
  }

  private static BitSet bits(int... numbers) {
    return IntStream.of(numbers).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private long count(int sum) {
    return sums.get(sum).cells().stream().mapToLong(cell -> there[cell]).sum();
  }

  private BitSet hidden(long[]... parts) {
    return suppression(parts).hide();
  }

  private Suppression suppression(long[]... parts) {
    BitSet small = new BitSet();
    IntStream.range(0, sums.size()).filter(s -> count(s) < K).forEach(small::set);
    List<long[]> counts = new ArrayList<>(List.of(there));
    counts.addAll(List.of(parts));
    BitSet everywhere = bits(IntStream.range(0, there.length).toArray());
    BitSet every = bits(IntStream.range(0, sums.size()).toArray());
    return new Suppression(
        sums, cells -> List.of(cells, everywhere), counts, K, small, known, every);
  }

  /** 12 = 3 + 9: each may be anything from none to twelve. */
  @Test
  void theTotalOfTwoSmallOnesIsShown() {
    thereAre(3, 9);
    sum(9, 0, 1);
    int one = sum(1, 0);
    int other = sum(1, 1);
    assertThat(hidden()).isEqualTo(bits(one, other));
  }

  /** 53 − 50 = 3: the row goes, since the total is worth more. */
  @Test
  void oneMoreRowIsHidden() {
    thereAre(50, 3);
    sum(9, 0, 1);
    int large = sum(1, 0);
    int small = sum(1, 1);
    assertThat(hidden()).isEqualTo(bits(large, small));
  }

  /**
   * 17 = 15 + 2, and 15 was shown before, so it cannot be seven; that it may be 27 costs one of 30
   * and 32 = 2 + 30.
   */
  @Test
  void whatCannotBeLessMayBeMore() {
    thereAre(2, 15, 30);
    int hidden = sum(9, 0, 1);
    known.set(sum(1, 1));
    sum(9, 0, 2);
    int cheapest = sum(1, 2);
    Suppression suppression =
        new Suppression(
            sums,
            cells -> List.of(bits(0, 1, 2)),
            List.of(there),
            K,
            bits(hidden),
            known,
            bits(hidden));
    assertThat(suppression.hide()).isEqualTo(bits(hidden, cheapest));
  }

  /** 53 − 50 = 3, and 50 was shown before: only the total can still be hidden. */
  @Test
  void whatIsKnownFromEarlierHidesNothing() {
    thereAre(50, 3);
    int all = sum(9, 0, 1);
    known.set(sum(1, 0));
    int small = sum(1, 1);
    assertThat(hidden()).isEqualTo(bits(all, small));
  }

  /** Else the night after the first would judge everything anew, and show other sums. */
  @Test
  void whatIsKnownFromEarlierIsNoReasonToJudgeTheSameNumbersAnew() {
    thereAre(50, 3);
    sum(9, 0, 1);
    int large = sum(1, 0);
    sum(1, 1);
    byte[] firstNight = suppression().digest("software");
    known.set(large);
    assertThat(suppression().digest("software")).isEqualTo(firstNight);
    there[1] = 4;
    assertThat(suppression().digest("software")).isNotEqualTo(firstNight);
    assertThat(suppression().digest("other software"))
        .isNotEqualTo(suppression().digest("software"));
  }

  /** And if both were, nothing helps: no more is hidden than the small one. */
  @Test
  void whatFollowsFromEarlierAloneCannotBeHelped() {
    thereAre(50, 3);
    known.set(sum(9, 0, 1));
    known.set(sum(1, 0));
    int small = sum(1, 1);
    assertThat(hidden()).isEqualTo(bits(small));
  }

  /** Or the total, where that is worth less. */
  @Test
  void orTheTotal() {
    thereAre(50, 3);
    int all = sum(1, 0, 1);
    sum(9, 0);
    int small = sum(1, 1);
    assertThat(hidden()).isEqualTo(bits(all, small));
  }

  /** 31 − 25 = 6, and 6 + 0: the two could be at most six, so another row goes. */
  @Test
  void hiddenOnesMustBeAbleToBeEnoughTogether() {
    thereAre(25, 6, 0);
    sum(9, 0, 1, 2);
    int large = sum(1, 0);
    int small = sum(1, 1);
    int none = sum(1, 2);
    assertThat(hidden()).isEqualTo(bits(large, small, none));
  }

  /** A lone small total hides its table. */
  @Test
  void nothingOfASmallTotalIsShown() {
    thereAre(8, 0);
    assertThat(List.of(sum(9, 0, 1), sum(1, 0), sum(1, 1))).containsExactly(0, 1, 2);
    assertThat(hidden()).isEqualTo(bits(0, 1, 2));
  }

  /** Quarters of 3, 12, 11, 15 in a year of 41: one more quarter goes, the smallest is as good. */
  @Test
  void oneMoreQuarterIsHidden() {
    thereAre(3, 12, 11, 15);
    int year = sum(4, 0, 1, 2, 3);
    int first = sum(1, 0);
    for (int quarter = 1; quarter < 4; quarter++) {
      sum(1, quarter);
    }
    BitSet hidden = hidden();
    assertThat(hidden.get(first)).isTrue();
    assertThat(hidden.get(year)).isFalse();
    assertThat(hidden.cardinality()).isEqualTo(2);
  }

  /** Rows by country and by programme: 2 × 2 with one small inside needs a rectangle. */
  @Test
  void aTableWithBothMarginsHidesARectangle() {
    thereAre(3, 50, 30, 37);
    sum(9, 0, 1, 2, 3);
    sum(5, 0, 1);
    sum(5, 2, 3);
    sum(5, 0, 2);
    sum(5, 1, 3);
    int[] inside = {sum(1, 0), sum(1, 1), sum(1, 2), sum(1, 3)};
    assertThat(hidden()).isEqualTo(bits(inside));
  }

  /** 10 = 2 + 8 = 8 + 2, of which 9 and 8 were liked: so there is one at least in the first. */
  @Test
  void whatIsShownOfPartsTellsNothingEither() {
    thereAre(2, 8, 2);
    int both = sum(5, 0, 1);
    int middle = sum(5, 1, 2);
    int small = sum(1, 0);
    assertThat(hidden()).isEqualTo(bits(small));
    BitSet hidden = hidden(new long[] {1, 8, 0});
    assertThat(hidden.get(small)).isTrue();
    assertThat(hidden.get(both) || hidden.get(middle)).isTrue();
  }

  /** All there is to know of random systems of sums, asked of another solver's model. */
  @Test
  void noRandomSystemTellsAnything() {
    int complementary = 0;
    int shown = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      int cells = 4 + random.nextInt(10);
      thereAre(random.longs(cells, 0, 4).map(size -> size * size * 3).toArray());
      for (int s = 0; s < 6 + random.nextInt(12); s++) {
        int[] parts = IntStream.range(0, cells).filter(c -> random.nextInt(3) == 0).toArray();
        if (parts.length > 0 && sums.stream().noneMatch(sum -> sum.cells().equals(bits(parts)))) {
          sum(1 + random.nextInt(9), parts);
        }
      }
      BitSet hidden = hidden();
      for (int s = 0; s < sums.size(); s++) {
        if (hidden.get(s)) {
          Attacker attacker = new Attacker();
          for (int o = 0; o < sums.size(); o++) {
            if (!hidden.get(o)) {
              attacker.knows(sums.get(o).cells(), count(o));
            }
          }
          attacker.isLeftInTheDark("seed " + seed, sums.get(s).cells(), count(s), K);
          complementary += count(s) >= K ? 1 : 0;
        } else {
          shown++;
        }
      }
    }
    assertThat(complementary).isPositive();
    assertThat(shown).isGreaterThan(complementary);
  }
}
