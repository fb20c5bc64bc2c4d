package org.alongside.registry.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairProgressTest {

  private static PairRow aPair(String starts, @Nullable String ends, @Nullable Integer every) {
    LocalDate last = ends == null ? null : LocalDate.parse(ends);
    return new PairRow("B1", "C1", "P1", "P2", LocalDate.parse(starts), last, every);
  }

  @ParameterizedTest
  @CsvSource({
    // 14 days from 16 February 2024 is 1 March: the 29th lies between. In 2023 it is 2 March.
    "2024-02-16, 2024-02-29, 0",
    "2024-02-16, 2024-03-01, 1",
    "2023-02-16, 2023-03-01, 0",
    "2023-02-16, 2023-03-02, 1",
    // From the end of a month: 31 January + 28 = 28 February, + 56 = 28 March in 2023, 27 in 2024.
    "2023-01-31, 2023-02-27, 1",
    "2023-01-31, 2023-02-28, 2",
    "2023-01-31, 2023-03-28, 4",
    "2024-01-31, 2024-03-27, 4",
    "2024-01-31, 2024-03-26, 3",
    "2024-05-01, 2024-04-30, 0",
    "2024-05-01, 2024-05-01, 0",
  })
  void oneIsDueAtTheEndOfEachFortnight(String starts, String today, long due) {
    assertThat(aPair(starts, null, 14).checkInsDue(LocalDate.parse(today))).isEqualTo(due);
  }

  @Test
  void noneIsDueAfterThePairsLastDayWhichStillCounts() {
    LocalDate later = LocalDate.of(2025, 1, 1);
    assertThat(aPair("2024-05-01", "2024-05-29", 14).checkInsDue(later)).isEqualTo(2);
    assertThat(aPair("2024-05-01", "2024-05-28", 14).checkInsDue(later)).isEqualTo(1);
    assertThat(aPair("2024-05-01", "2024-05-28", null).checkInsDue(later)).isZero();
  }

  @Test
  void nextIsAnIntervalAfterTheLastUnlessThePairEndsBefore() {
    LocalDate last = LocalDate.of(2024, 2, 20);
    assertThat(aPair("2024-02-01", null, 14).nextCheckIn(null)).contains(LocalDate.of(2024, 2, 15));
    assertThat(aPair("2024-02-01", "2024-03-05", 14).nextCheckIn(last))
        .contains(LocalDate.of(2024, 3, 5));
    assertThat(aPair("2024-02-01", "2024-03-04", 14).nextCheckIn(last)).isEmpty();
    assertThat(aPair("2024-02-01", null, null).nextCheckIn(last)).isEmpty();
  }

  @Test
  void isOverdueTheDayAfterUntilThePairHasEnded() {
    PairRow pair = aPair("2024-02-01", "2024-02-20", 14);
    assertThat(overdue(pair, LocalDate.of(2024, 2, 15))).isFalse();
    assertThat(overdue(pair, LocalDate.of(2024, 2, 16))).isTrue();
    assertThat(overdue(pair, LocalDate.of(2024, 2, 21))).isFalse();
  }

  private static boolean overdue(PairRow pair, LocalDate today) {
    return PairProgress.of(pair, 0, null, today).overdue();
  }
}
