package org.alongside.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentRowTest {

  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);

  @Test
  void consentIsNotWithdrawnBeforeItWasGiven() {
    assertThat(aConsent(MAY_1, MAY_1).findings()).isEmpty();
    assertThat(aConsent(MAY_1, MAY_1.minusDays(1)).findings())
        .containsExactly(FindingCode.DATES_REVERSED.at("withdrawn_on"));
    assertThat(aConsent(null, MAY_1).findings())
        .containsExactly(FindingCode.WITHDRAWN_WITHOUT_CONSENT.at("withdrawn_on"));
  }

  private static ConsentRow aConsent(@Nullable LocalDate given, @Nullable LocalDate withdrawn) {
    return new ConsentRow("P1", Purpose.PHOTO, "2024-1", given, withdrawn);
  }
}
