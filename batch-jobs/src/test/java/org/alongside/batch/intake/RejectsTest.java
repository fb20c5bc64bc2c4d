package org.alongside.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "=1+1", "'=1+1", "''=1+1", "+1", "-1", "@x", "\tx", "'quoted", "a=b"})
  void aCellComesBackAsItWas(String cell) {
    assertThat(Rejects.plain(Rejects.safe(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "=a\nb"})
  void noCellIsAFormula(String cell) {
    assertThat(Rejects.safe(cell)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\"b", "a\nb", "a\rb"})
  void aCellThatHoldsASignOfTheFormatIsQuoted(String cell) {
    assertThat(Rejects.line(List.of(cell, "x"), ','))
        .isEqualTo('"' + cell.replace("\"", "\"\"") + "\",x\r\n");
  }
}
