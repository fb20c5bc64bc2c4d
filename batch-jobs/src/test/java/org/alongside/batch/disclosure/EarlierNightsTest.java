package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.junit.jupiter.api.Test;

class EarlierNightsTest {

  private static final String SUBJECT = "CONTACTS";

  private final Frame frame = Frame.of(new RandomOrganisation(1).reference());
  private final Cell cell = frame.cells().get(0);
  private EarlierNights earlier = EarlierNights.NONE;

  private void night(long count, boolean shown) {
    Numbering numbers =
        (other, period) -> other.equals(cell) && period == 0 ? 0 : Numbering.NOTHING;
    Judged judged =
        new Judged(
            SUBJECT, numbers, new long[] {count}, new BitSet(), (other, period, sum) -> shown);
    earlier = earlier.and(frame, List.of(judged));
  }

  private void assertKnown(Long... counts) {
    assertThat(earlier.shown().values()).containsExactly(counts);
  }

  @Test
  void whatIsShownIsKnown() {
    night(5, true);
    assertThat(earlier.shown()).containsOnlyKeys(EarlierNights.Place.of(SUBJECT, cell, 0));
    assertKnown(5L);
    night(6, true);
    assertKnown(6L);
  }

  @Test
  void whatIsHiddenAndAsItWasStillIs() {
    night(5, true);
    night(5, false);
    assertKnown(5L);
  }

  @Test
  void whatBecameAnotherIsNotEvenIfItIsTheSameAgain() {
    night(5, true);
    night(6, false);
    assertKnown();
    night(5, false);
    assertKnown();
  }

  @Test
  void whatWasNeverShownIsNot() {
    night(5, false);
    assertKnown();
  }

  @Test
  void whatIsNotJudgedStaysAsItIs() {
    night(5, true);
    earlier = earlier.and(frame, List.of());
    assertKnown(5L);
  }
}
