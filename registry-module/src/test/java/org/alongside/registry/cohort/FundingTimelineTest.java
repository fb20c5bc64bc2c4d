package org.alongside.registry.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.registry.cohort.FundingTimeline.Share;
import org.alongside.registry.cohort.FundingTimeline.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingTimelineTest {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2025, 12, 31);

  @Test
  void whatNobodyPaysIsOwnFunds() {
    assertThat(FundingTimeline.of(List.of(), START, END))
        .containsExactly(new Stretch(START, END, Map.of(), BigDecimal.valueOf(100)));
  }

  @Test
  void isCutWhereAShareBeginsAndTheDayAfterOneEnds() {
    assertThat(
            FundingTimeline.of(
                List.of(
                    share("B", "2025-01-01", "2025-06-30", 60), share("A", "2025-04-01", null, 25)),
                START,
                END))
        .containsExactly(
            stretch("2025-01-01", "2025-03-31", Map.of("B", BigDecimal.valueOf(60)), 40),
            stretch(
                "2025-04-01",
                "2025-06-30",
                Map.of("A", BigDecimal.valueOf(25), "B", BigDecimal.valueOf(60)),
                15),
            stretch("2025-07-01", "2025-12-31", Map.of("A", BigDecimal.valueOf(25)), 75));
  }

  @Test
  void whatLiesOutsideTheDaysShownCutsNothing() {
    assertThat(
            FundingTimeline.of(
                List.of(
                    share("A", "2024-01-01", "2024-12-31", 100),
                    share("B", "2024-01-01", "2025-12-31", 50),
                    share("C", "2026-01-01", null, 50)),
                START,
                END))
        .containsExactly(
            stretch("2025-01-01", "2025-12-31", Map.of("B", BigDecimal.valueOf(50)), 50));
  }

  private static Share share(String grant, String from, @Nullable String to, int percent) {
    return new Share(
        grant,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        BigDecimal.valueOf(percent));
  }

  private static Stretch stretch(
      String from, String to, Map<String, BigDecimal> percents, int own) {
    return new Stretch(
        LocalDate.parse(from), LocalDate.parse(to), percents, BigDecimal.valueOf(own));
  }
}
