package org.alongside.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.alongside.reporting.figure.FigureState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COUNT        | 50894         | 50,894",
        "COUNT        | 999           | 999",
        "COUNT        | 1234567       | 1,234,567",
        "COUNT_CHANGE | 1204          | +1,204",
        "COUNT_CHANGE | -37           | \u221237",
        "SHARE        | 64.0230905861 | 64.0%",
        "SHARE        | 61.85         | 61.9%",
        "SHARE        | 0.04          | 0.0%",
        "SHARE        | 100           | 100.0%",
        "SHARE_CHANGE | -2.05         | \u22122.1\u00a0pp",
        "SCORE        | 11.25         | 11.3",
        "SCORE_CHANGE | 0.4           | +0.4",
        "MONEY        | 1200.505      | 1,200.51"
      })
  void numbersAreRoundedHalfUpWithSeparators(CellFormat format, BigDecimal value, String text) {
    assertThat(Cell.number(value, format, null).text()).isEqualTo(text);
  }

  @Test
  void everyStateLooksDifferent() {
    assertThat(
            Stream.concat(
                Stream.of(Cell.count(0).text()),
                Stream.of(
                        FigureState.NONE,
                        FigureState.SUPPRESSED,
                        FigureState.NOT_APPLICABLE,
                        FigureState.LATE,
                        FigureState.FAILED)
                    .map(state -> Cell.without(state, CellFormat.SHARE).text())))
        .containsExactly("0", "\u2013", "c", "n/a", "late", "failed");
  }

  @Test
  void zeroIsZeroInEveryFormat() {
    for (CellFormat format : CellFormat.values()) {
      assertThat(Cell.number(new BigDecimal("0.00"), format, null).text()).isEqualTo("0");
    }
  }

  @Test
  void hiddenFigureCannotCarryANumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell(FigureState.SUPPRESSED, BigDecimal.ONE, CellFormat.COUNT, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell(FigureState.VALUE, null, CellFormat.COUNT, null));
  }
}
