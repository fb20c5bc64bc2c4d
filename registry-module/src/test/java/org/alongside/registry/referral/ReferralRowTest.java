package org.alongside.registry.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralRowTest {

  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);

  @Test
  void aServiceIsNotTakenUpBeforeTheReferral() {
    assertThat(aReferral(MAY_1, MAY_1).findings()).isEmpty();
    assertThat(aReferral(MAY_1, MAY_1.minusDays(1)).findings())
        .containsExactly(FindingCode.DATES_REVERSED.at("taken_up_on"));
  }

  @Test
  void neitherDayIsInTheFuture() {
    assertThat(aReferral(MAY_1, MAY_1.plusDays(2)).seenOn(MAY_1.plusDays(2))).isEmpty();
    assertThat(aReferral(MAY_1, MAY_1.plusDays(2)).seenOn(MAY_1.plusDays(1)))
        .containsExactly(FindingCode.DATE_IN_FUTURE.at("taken_up_on"));
    assertThat(aReferral(MAY_1, null).seenOn(MAY_1.minusDays(1)))
        .containsExactly(FindingCode.DATE_IN_FUTURE.at("referred_on"));
  }

  private static ReferralRow aReferral(LocalDate referred, @Nullable LocalDate takenUp) {
    return new ReferralRow("R1", "C1", null, referred, "clinic", takenUp);
  }
}
