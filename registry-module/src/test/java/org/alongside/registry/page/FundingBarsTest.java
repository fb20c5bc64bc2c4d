package org.alongside.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.page.FundingBars.Bar;
import org.alongside.registry.page.FundingBars.Lane;
import org.alongside.registry.page.FundingBars.Tick;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingBarsTest {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  /** A thousand days, so that a unit of the picture is a day. */
  private static final LocalDate END = START.plusDays(999);

  @Test
  void sharesAreStackedFromTheBottomInTheOrderOfTheLegend() {
    FundingBars bars =
        FundingBars.of(
            List.of("OURS", "A"),
            List.of(row("C-1", "A", START, null, "20"), row("C-1", "OURS", START, null, "50")),
            START,
            END);
    assertThat(bars.lanes())
        .containsExactly(
            new Lane(
                "C-1",
                List.of(
                    new Bar(0, 30, 1000, 30, 1, "2025-01-01 to 2027-09-27: OURS 50 %"),
                    new Bar(0, 18, 1000, 12, 2, "2025-01-01 to 2027-09-27: A 20 %")),
                List.of("2025-01-01 to 2027-09-27: A 20 %, OURS 50 %, own funds 30 %")));
    assertThat(bars.ticks())
        .containsExactly(new Tick(0, 2025), new Tick(365, 2026), new Tick(730, 2027));
  }

  @Test
  void barIsAsWideAsItsDays() {
    FundingBars bars =
        FundingBars.of(
            List.of("A"),
            List.of(
                row("C-2", "A", START.plusDays(100), START.plusDays(199), "100"),
                row("C-1", "A", START.minusDays(50), START.plusDays(9), "33.3333333333")),
            START,
            END);
    assertThat(bars.lanes()).map(Lane::cohort).containsExactly("C-1", "C-2");
    assertThat(bars.lanes().get(0).bars()).map(Bar::width).containsExactly(10);
    assertThat(bars.lanes().get(0).bars()).map(Bar::height).containsExactly(20);
    assertThat(bars.lanes().get(1).bars()).map(Bar::x).containsExactly(100);
    assertThat(bars.lanes().get(1).bars()).map(Bar::width).containsExactly(100);
  }

  private static CohortFundingRow row(
      String cohort, String grant, LocalDate from, @Nullable LocalDate to, String percent) {
    return new CohortFundingRow(cohort, grant, from, to, new BigDecimal(percent));
  }
}
