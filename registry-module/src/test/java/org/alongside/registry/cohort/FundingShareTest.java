package org.alongside.registry.cohort;

import static org.alongside.registry.finding.FindingCode.FUNDING_OUTSIDE_GRANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingShareTest {

  @Test
  void sharesMaySumToExactlyAHundred() {
    assertThat(
            FundingShare.firstDayOverWhole(
                List.of(
                    share("2026-01-01", null, "66.6666666667"),
                    share("2026-01-01", null, "33.3333333333"))))
        .isEmpty();
  }

  @Test
  void theFirstDayOverAHundredIsWhereTheOffendingShareBegins() {
    assertThat(
            FundingShare.firstDayOverWhole(
                List.of(
                    share("2026-01-01", null, "60"),
                    share("2026-03-01", "2026-03-31", "40.0000000001"))))
        .contains(LocalDate.of(2026, 3, 1));
  }

  @Test
  void bothEndsOfAShareAreIncluded() {
    FundingShare first = share("2026-01-01", "2026-03-31", "100");
    assertThat(FundingShare.firstDayOverWhole(List.of(first, share("2026-03-31", null, "1"))))
        .contains(LocalDate.of(2026, 3, 31));
    assertThat(FundingShare.firstDayOverWhole(List.of(first, share("2026-04-01", null, "100"))))
        .isEmpty();
  }

  @Test
  void threeSharesAreSummedWhereTheyMeet() {
    assertThat(
            FundingShare.firstDayOverWhole(
                List.of(
                    share("2026-01-01", "2026-06-30", "50"),
                    share("2026-02-01", null, "40"),
                    share("2026-06-30", null, "11"))))
        .contains(LocalDate.of(2026, 6, 30));
  }

  @Test
  void nobodyPaysIsNoProblem() {
    assertThat(FundingShare.firstDayOverWhole(List.of())).isEmpty();
  }

  @Test
  void fundingOutsideTheGrantIsAWarning() {
    assertThat(within(share("2026-01-01", "2026-12-31", "50"))).isTrue();
    assertThat(within(share("2026-06-01", null, "50"))).isTrue();
    assertThat(within(share("2025-12-31", null, "50"))).isFalse();
    assertThat(within(share("2026-06-01", "2027-01-01", "50"))).isFalse();
    assertThat(within(share("2027-01-01", null, "50"))).isFalse();
  }

  private static boolean within(FundingShare share) {
    var findings = share.within(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    assertThat(findings).isIn(List.of(), List.of(FUNDING_OUTSIDE_GRANT.at("from")));
    return findings.isEmpty();
  }

  private static FundingShare share(String from, @Nullable String to, String percent) {
    return new FundingShare(
        LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new BigDecimal(percent));
  }
}
