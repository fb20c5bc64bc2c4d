package org.alongside.registry.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

  private static final Threshold TEN_HOURS = new Threshold(2, 600, List.of("U1"));
  private static final Threshold NONE = new Threshold(null, null, List.of());

  @ParameterizedTest
  @CsvSource({
    "F3, 2025-11-30, 2026-02-28, 2026-01-29, 2026-03-30",
    "F3, 2023-11-30, 2024-02-29, 2024-01-30, 2024-03-30",
    "F6, 2025-08-31, 2026-02-28, 2026-01-14, 2026-04-14",
    "F6, 2026-01-31, 2026-07-31, 2026-06-16, 2026-09-14",
    "F12, 2024-02-29, 2025-02-28, 2024-12-30, 2025-04-29",
    "F12, 2025-11-05, 2026-11-05, 2026-09-06, 2027-01-04",
  })
  void isDueMonthsAfterCompletionWithinItsWindow(
      FollowUpWave wave, LocalDate completed, LocalDate due, LocalDate opens, LocalDate closes) {
    assertThat(wave.dueOn(completed)).isEqualTo(due);
    assertThat(wave.opensOn(completed)).isEqualTo(opens);
    assertThat(wave.closesOn(completed)).isEqualTo(closes);
    assertThat(wave.completedIn(YearMonth.from(due))).isEqualTo(YearMonth.from(completed));
  }

  @Test
  void completionIsTheDayOfTheVisitThatMetTheLastCondition() {
    assertThat(since(TEN_HOURS, visit(1, "U1", 600), visit(2, "U2", 599))).isEmpty();
    assertThat(since(TEN_HOURS, visit(1, "U1", 600), visit(2, "U2", 600)))
        .contains(LocalDate.of(2026, 3, 2));
    assertThat(since(TEN_HOURS, visit(1, "U2", 900), visit(2, "U3", 900), visit(5, "U1", 1)))
        .contains(LocalDate.of(2026, 3, 5));
    assertThat(since(TEN_HOURS, visit(1, "U1", 900), visit(2, "U1", 900))).isEmpty();
  }

  @Test
  void makeUpOfAUnitAttendedAlreadyAddsNothing() {
    Visit again = new Visit(LocalDate.of(2026, 3, 3), "U1", true, 600);
    Visit another = new Visit(LocalDate.of(2026, 3, 3), "U2", true, 600);
    assertThat(since(TEN_HOURS, visit(1, "U1", 600), again, visit(4, "U2", 1))).isEmpty();
    assertThat(since(TEN_HOURS, visit(1, "U1", 600), another)).contains(LocalDate.of(2026, 3, 3));
  }

  @Test
  void withoutThresholdTheFirstVisitCounts() {
    assertThat(since(NONE, visit(3, "U1", 1), visit(4, "U1", 1)))
        .contains(LocalDate.of(2026, 3, 3));
    assertThat(since(NONE)).isEmpty();
  }

  private static Optional<LocalDate> since(Threshold threshold, Visit... visits) {
    return new Candidate("C1", "P1", 1, threshold, List.of(visits)).since();
  }

  private static Visit visit(int day, String unit, int halfMinutes) {
    return new Visit(LocalDate.of(2026, 3, day), unit, false, halfMinutes);
  }
}
