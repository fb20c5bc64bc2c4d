package org.alongside.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.document.CumulativeMen;
import org.alongside.reporting.figure.FigureState;
import org.junit.jupiter.api.Test;

class TrendChartTest {

  @Test
  void lineRunsFromLeftToRightAndRises() {
    TrendChart chart = chart(Cell.count(0), Cell.count(50), Cell.count(100));

    assertThat(chart.lines()).containsExactly("76,206 201,116 326,26");
    assertThat(chart.gridlines())
        .extracting(TrendChart.Gridline::text)
        .containsExactly("0", "50", "100");
    assertThat(chart.dots().get(2).last()).isTrue();
    assertThat(chart.dots().get(2).text()).isEqualTo("100");
  }

  @Test
  void hiddenQuarterIsAGapNotAZero() {
    Cell hidden = Cell.without(FigureState.SUPPRESSED, CellFormat.COUNT);
    TrendChart chart = chart(Cell.count(10), Cell.count(20), hidden, Cell.count(40));

    assertThat(chart.lines()).hasSize(2);
    assertThat(chart.dots()).hasSize(3);
  }

  @Test
  void openingBalanceIsNotInTheLine() {
    CumulativeMen.Point point =
        new CumulativeMen.Point("2026 Q1", Cell.count(5), Cell.count(5000), Cell.count(5020));
    TrendChart chart = TrendChart.of(new CumulativeMen("", List.of(point, point)), 360, 240);

    assertThat(chart.dots().get(1).text()).isEqualTo("20");
  }

  @Test
  void noQuarterOrOnlyOneDrawsNothing() {
    assertThat(chart().drawn()).isFalse();
    assertThat(chart(Cell.count(3)).drawn()).isFalse();
  }

  @Test
  void nothingButZerosHasAnAxisAllTheSame() {
    TrendChart chart = chart(Cell.count(0), Cell.count(0));

    assertThat(chart.gridlines()).extracting(TrendChart.Gridline::text).containsExactly("0", "1");
  }

  private static TrendChart chart(Cell... cumulative) {
    List<CumulativeMen.Point> points = new ArrayList<>();
    for (Cell cell : cumulative) {
      String label = "2026 Q" + (points.size() + 1);
      points.add(new CumulativeMen.Point(label, Cell.count(0), Cell.count(0), cell));
    }
    return TrendChart.of(new CumulativeMen("", points), 360, 240);
  }
}
