package org.alongside.registry.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairRowTest {

  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);
  private static final LocalDate MAY_31 = LocalDate.of(2024, 5, 31);
  private static final LocalDate JUNE_10 = LocalDate.of(2024, 6, 10);

  private static PairRow aPair(String partner, LocalDate starts, @Nullable LocalDate ends) {
    return new PairRow("B1", "C1", "P1", partner, starts, ends, 14);
  }

  @Test
  void nobodyIsTheirOwnBuddyAndNoPairEndsBeforeItBegins() {
    assertThat(aPair("P1", MAY_31, MAY_1).findings())
        .containsExactly(
            FindingCode.SAME_PERSON.at("partner"), FindingCode.DATES_REVERSED.at("ends_on"));
    assertThat(aPair("P2", MAY_1, MAY_1).findings()).isEmpty();
  }

  @Test
  void aCheckInLiesInThePairsLifeBothEndsIncluded() {
    PairRow pair = aPair("P2", MAY_1, MAY_31);

    assertThat(checkIn(MAY_1).of(pair, JUNE_10)).isEmpty();
    assertThat(checkIn(MAY_31).of(pair, JUNE_10)).isEmpty();
    assertThat(checkIn(MAY_31.plusDays(1)).of(pair, JUNE_10))
        .containsExactly(FindingCode.CHECK_IN_OUTSIDE_PAIR.at("held_on"));
    assertThat(checkIn(MAY_1.minusDays(1)).of(pair, JUNE_10))
        .containsExactly(FindingCode.CHECK_IN_OUTSIDE_PAIR.at("held_on"));
  }

  @Test
  void aCheckInIsNotInTheFuture() {
    PairRow pair = aPair("P2", MAY_1, null);

    assertThat(checkIn(JUNE_10).of(pair, JUNE_10)).isEmpty();
    assertThat(checkIn(JUNE_10.plusDays(1)).of(pair, JUNE_10))
        .containsExactly(FindingCode.DATE_IN_FUTURE.at("held_on"));
  }

  private static CheckInRow checkIn(LocalDate day) {
    return new CheckInRow("B1", day, null);
  }
}
