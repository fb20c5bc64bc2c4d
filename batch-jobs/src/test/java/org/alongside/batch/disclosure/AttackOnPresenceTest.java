package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.Suppression.Sum;
import org.junit.jupiter.api.Test;

/** A hidden club and another place, and all of both. */
class AttackOnPresenceTest {

  private static final int CLUB = 0;
  private static final int PLACE = 1;
  private static final int ALL = 2;
  private static final long K = 10;
  private static final Set<String> ANYBODY = Set.of("");
  private static final Map<Integer, Set<String>> OPEN = Map.of(0, ANYBODY, 1, ANYBODY);

  @Test
  void whoWasInTheClubMayHaveBeenInAnotherHiddenPlace() {
    AttackOnPresence attack = attack(OPEN, Set.of(0, 1), 20, bits());
    assertThat(attack.toBeAtMost(CLUB, 0, bits(CLUB, PLACE))).isEqualTo(bits());
    assertThat(attack.width(CLUB, bits(CLUB, PLACE))).isEqualTo(3);
  }

  /** 20 less 18 are 2 at least. */
  @Test
  void allLessAShownPlaceTellOfTheClub() {
    AttackOnPresence attack = attack(OPEN, Set.of(0, 1), 20, bits());
    assertThat(attack.width(CLUB, bits(CLUB))).isZero();
    assertThat(attack.toBeAtMost(CLUB, 0, bits(CLUB)))
        .as("the place is asked for less than all")
        .isEqualTo(bits(PLACE));
  }

  @Test
  void whatIsKnownFromEarlierIsNotHidden() {
    assertThat(attack(OPEN, Set.of(0, 1), 20, bits(PLACE)).toBeAtMost(CLUB, 0, bits(CLUB)))
        .isEqualTo(bits(ALL));
    assertThat(attack(OPEN, Set.of(0, 1), 20, bits(PLACE, ALL)).toBeAtMost(CLUB, 0, bits(CLUB)))
        .as("what follows from that cannot be helped")
        .isEqualTo(bits());
  }

  @Test
  void nobodyMayHaveBeenWhereNothingWasHeldOrOnlyOthersCanBe() {
    BitSet hidden = bits(CLUB, PLACE);
    assertThat(attack(OPEN, Set.of(0), 20, bits()).toBeAtMost(CLUB, 0, hidden))
        .as("nothing was held")
        .isEqualTo(bits(ALL));
    Map<Integer, Set<String>> online = Map.of(0, ANYBODY, 1, Set.of("UA"));
    assertThat(attack(online, Set.of(0, 1), 20, bits()).toBeAtMost(CLUB, 0, hidden))
        .as("not everybody is at home there")
        .isEqualTo(bits(ALL));
    Map<Integer, Set<String>> bothOnline = Map.of(0, Set.of("UA"), 1, Set.of("HT", "UA"));
    assertThat(attack(bothOnline, Set.of(0, 1), 20, bits()).toBeAtMost(CLUB, 0, hidden))
        .isEqualTo(bits());
  }

  /** Of nine in all there are no ten in a club. */
  @Test
  void fewInAllTellThatThereAreFewInTheClub() {
    BitSet hidden = bits(CLUB, PLACE);
    assertThat(attack(OPEN, Set.of(0, 1), 10, bits()).toBeAtLeast(CLUB, K, hidden))
        .isEqualTo(bits());
    assertThat(attack(OPEN, Set.of(0, 1), 9, bits()).toBeAtLeast(CLUB, K, hidden))
        .isEqualTo(bits(ALL));
    assertThat(attack(OPEN, Set.of(0, 1), 9, bits(ALL)).toBeAtLeast(CLUB, K, hidden))
        .isEqualTo(bits());
  }

  @Test
  void peopleOfAnotherHomeMayNotHaveBeenInTheClub() {
    Map<Integer, Set<String>> homes = Map.of(0, Set.of("HT"), 1, Set.of("UA"));
    assertThat(attack(homes, Set.of(0, 1), 20, bits()).toBeAtLeast(CLUB, K, bits(CLUB, PLACE)))
        .isEqualTo(bits(ALL));
  }

  /**
   * @param all how many there are: three in the club, one of them in the other place, too
   */
  private static AttackOnPresence attack(
      Map<Integer, Set<String>> homes, Set<Integer> held, long all, BitSet known) {
    List<Sum> sums = List.of(new Sum(bits(0), 1), new Sum(bits(1), 2), new Sum(bits(0, 1), 5));
    return new AttackOnPresence(sums, homes, held, new long[] {3, all - 2, all}, known);
  }

  private static BitSet bits(int... numbers) {
    BitSet bits = new BitSet();
    for (int number : numbers) {
      bits.set(number);
    }
    return bits;
  }
}
