package org.alongside.registry.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationMetricRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @Test
  void shareOfWomenIsOfAllCountedAndRoundedHalfUp() {
    assertThat(row(1, 2, null).shareOfWomen()).contains(new BigDecimal("33.3"));
    assertThat(row(1, 7, 8).shareOfWomen()).contains(new BigDecimal("6.3"));
    assertThat(row(0, 5, 0).shareOfWomen()).contains(new BigDecimal("0.0"));
  }

  @Test
  void nobodyCountedHasNoShare() {
    assertThat(row(0, 0, null).shareOfWomen()).isEmpty();
  }

  private static OrganisationMetricRow row(int women, int men, @Nullable Integer other) {
    return new OrganisationMetricRow("O1", Metric.HIRES, DAY, DAY, null, women, men, other);
  }
}
