package org.alongside.registry.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CascadeLinkRowTest {

  @Test
  void sharesOfOneLedCohortMakeAWholeAtMost() {
    assertThat(CascadeLinkRow.exceedWhole(List.of(share("60"), share("40"), share(null))))
        .isFalse();
    assertThat(CascadeLinkRow.exceedWhole(List.of(share("60"), share("40.0000000001")))).isTrue();
    assertThat(CascadeLinkRow.exceedWhole(List.of())).isFalse();
  }

  private static CascadeLinkRow share(@Nullable String percent) {
    return new CascadeLinkRow("P1", "C1", "C2", percent == null ? null : new BigDecimal(percent));
  }
}
