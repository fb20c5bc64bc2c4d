package org.alongside.reporting.document.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CumulativeMen.Point;

/**
 * Cumulative men as a line over the quarters, standing on the opening balance as a grey base. A
 * quarter without a figure interrupts the line; one quarter at least has one.
 */
final class LineChart extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;

  private final transient List<Point> points;

  LineChart(List<Point> points) {
    this.points = points;
  }

  /** What the picture shows, in words, for those who do not see it. */
  String description() {
    Point first =
        points.stream()
            .filter(point -> point.cumulative().value() != null)
            .findFirst()
            .orElse(points.get(0));
    Point last = points.get(points.size() - 1);
    return "Line chart of cumulative men reached at the end of each quarter: "
        + first.cumulative().text()
        + " in "
        + first.label()
        + ", "
        + last.cumulative().text()
        + " in "
        + last.label()
        + ", of which opening balance "
        + last.openingBalance().text()
        + ". The table that follows has every quarter.";
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    new LineDrawing(context, graphics, area, points, roundMaximum()).draw();
  }

  /** The smallest of 1, 2, 4, 5, 8 or 10 times a power of ten that holds every value. */
  private long roundMaximum() {
    BigDecimal largest =
        points.stream()
            .map(Point::cumulative)
            .map(LineChart::valueOf)
            .reduce(BigDecimal.valueOf(4), BigDecimal::max);
    long needed = largest.setScale(0, RoundingMode.CEILING).longValue();
    long power = 1;
    while (power * 10 < needed) {
      power *= 10;
    }
    for (long step : new long[] {1, 2, 4, 6, 8}) {
      if (power * step >= needed) {
        return power * step;
      }
    }
    return power * 10;
  }

  static BigDecimal valueOf(Cell cell) {
    BigDecimal value = cell.value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
