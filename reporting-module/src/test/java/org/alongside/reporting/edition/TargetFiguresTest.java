package org.alongside.reporting.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.PublishedTarget;
import org.junit.jupiter.api.Test;

/** What is set against a target for women or an age band that has no figure. */
class TargetFiguresTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final LocalDate END = LocalDate.of(2026, 6, 30);
  private static final Quarter QUARTER = new Quarter("calendar", START, END, START);

  private static final Figure ALL = people("", "", 12);

  private static Figure people(String sex, String ageBand, long count) {
    FigureKey key =
        new FigureKey(
            "P_NEW",
            "grant",
            "G",
            "calendar",
            "quarter",
            START,
            END,
            "",
            "",
            "",
            "",
            sex,
            ageBand,
            "",
            "",
            "",
            "full");
    return Figure.count(key, count);
  }

  private static FigureState actual(String sex, String ageBand, Figure... figures) {
    PublishedTarget target =
        new PublishedTarget(
            1,
            "P_NEW",
            "grant",
            "G",
            "",
            sex,
            ageBand,
            START,
            END,
            "period",
            START,
            BigDecimal.TEN,
            "",
            null,
            null,
            false);
    return new TargetFigures(List.of(figures), QUARTER, true)
        .actual(target, CellFormat.COUNT)
        .state();
  }

  @Test
  void womenAreThoseThereAreOrNobodyOrNotTold() {
    Figure men = people("M", "", 12);
    assertThat(actual("F", "", ALL, people("F", "", 4))).isEqualTo(FigureState.VALUE);
    assertThat(actual("F", "", ALL, men)).isEqualTo(FigureState.ZERO);
    assertThat(actual("F", "", ALL)).isEqualTo(FigureState.SUPPRESSED);
  }

  @Test
  void anAgeBandIsOfNobodyOrNotTold() {
    assertThat(actual("", "18-24", ALL, people("", "25+", 12))).isEqualTo(FigureState.ZERO);
    assertThat(actual("", "20-24", ALL, people("", "25+", 12))).isEqualTo(FigureState.SUPPRESSED);
  }

  @Test
  void withoutAnyFigureThereIsNoData() {
    assertThat(actual("F", "")).isEqualTo(FigureState.NONE);
    assertThat(actual("", "")).isEqualTo(FigureState.NONE);
  }
}
