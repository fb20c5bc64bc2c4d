package org.alongside.registry.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.finding.FindingCode;
import org.junit.jupiter.api.Test;

class ExpenditureRowTest {

  @Test
  void moneyInAnotherCurrencyThanTheGrantsIsUnlikely() {
    ExpenditureRow euros =
        new ExpenditureRow(
            "G1",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 3, 31),
            null,
            new BigDecimal("-12.50"),
            "EUR");

    assertThat(euros.findings()).isEmpty();
    assertThat(euros.beside("EUR")).isEmpty();
    assertThat(euros.beside(null)).isEmpty();
    assertThat(euros.beside("USD")).containsExactly(FindingCode.OTHER_CURRENCY.at("currency"));
  }
}
