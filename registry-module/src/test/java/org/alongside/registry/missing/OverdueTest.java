package org.alongside.registry.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.registry.pair.PairRow;
import org.junit.jupiter.api.Test;

class OverdueTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final PairRow PAIR = new PairRow("P-1", "C-1", "HE", "SHE", START, null, 14);

  @Test
  void firstCheckInIsDueAnIntervalAfterTheStart() {
    assertThat(Overdue.of(PAIR, null))
        .contains(new Overdue("C-1", "P-1", LocalDate.of(2026, 1, 15), null));
  }

  @Test
  void nextOneIsDueAnIntervalAfterTheLast() {
    LocalDate last = LocalDate.of(2026, 3, 2);
    assertThat(Overdue.of(PAIR, last))
        .contains(new Overdue("C-1", "P-1", LocalDate.of(2026, 3, 16), last));
  }
}
