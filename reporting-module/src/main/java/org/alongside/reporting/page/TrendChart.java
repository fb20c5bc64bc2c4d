package org.alongside.reporting.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.document.CumulativeMen;
import org.jspecify.annotations.Nullable;

/**
 * Men reached since the registry began, quarter by quarter, as the geometry of a line in SVG. The
 * opening balance is left out of the line: it is as high on every quarter and is shown apart. A
 * hidden quarter is a gap.
 *
 * @param lines one list of {@code x,y} pairs per unbroken stretch
 * @param gridlines with their figures, bottom first
 * @param ticks names of quarters below the line
 */
public record TrendChart(
    int width,
    int height,
    int left,
    int right,
    int bottom,
    List<String> lines,
    List<Dot> dots,
    List<Gridline> gridlines,
    List<Tick> ticks) {

  private static final int LEFT = 66;
  private static final int RIGHT = 24;
  private static final int TOP = 26;
  private static final int BOTTOM = 34;

  /** One quarter on the line; the last carries its figure. */
  public record Dot(int x, int y, String title, boolean last, String text) {}

  public record Gridline(int y, String text) {}

  public record Tick(int x, String text) {}

  /** Geometry for a picture of that size in its own units. */
  static TrendChart of(CumulativeMen cumulative, int width, int height) {
    return new Drawing(cumulative.points(), width, height).chart();
  }

  /** Whether there is a line to look at. */
  public boolean drawn() {
    return dots.size() > 1;
  }

  private static final class Drawing {

    private final List<CumulativeMen.Point> points;
    private final int width;
    private final int height;
    private final List<@Nullable BigDecimal> men = new ArrayList<>();
    private final BigDecimal step;
    private final int steps;

    Drawing(List<CumulativeMen.Point> points, int width, int height) {
      this.points = points;
      this.width = width;
      this.height = height;
      BigDecimal most = BigDecimal.ONE;
      for (CumulativeMen.Point point : points) {
        BigDecimal sinceStart = withoutBalance(point);
        men.add(sinceStart);
        most = sinceStart == null ? most : most.max(sinceStart);
      }
      this.step = roundStep(most);
      this.steps = most.divide(step, 0, RoundingMode.CEILING).intValueExact();
    }

    TrendChart chart() {
      return new TrendChart(
          width, height, LEFT, width - RIGHT, height - BOTTOM, lines(), dots(), grid(), ticks());
    }

    /** R_CUM = R_REG + R_OPEN (domain spec, section 4, Identities). */
    private static @Nullable BigDecimal withoutBalance(CumulativeMen.Point point) {
      BigDecimal all = point.cumulative().value();
      BigDecimal open = point.openingBalance().value();
      return all == null || open == null ? all : all.subtract(open);
    }

    /** 1, 2 or 5 times a power of ten, so that four or five gridlines do. */
    private static BigDecimal roundStep(BigDecimal most) {
      BigDecimal rough = most.divide(BigDecimal.valueOf(4), MathContext.DECIMAL32);
      BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
      for (int factor : new int[] {1, 2, 5}) {
        BigDecimal candidate = power.multiply(BigDecimal.valueOf(factor));
        if (candidate.compareTo(rough) >= 0) {
          return candidate.max(BigDecimal.ONE);
        }
      }
      return power.multiply(BigDecimal.TEN).max(BigDecimal.ONE);
    }

    private List<String> lines() {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < points.size(); i++) {
        BigDecimal value = men.get(i);
        if (value != null) {
          line.append(line.isEmpty() ? "" : " ").append(x(i)).append(',').append(y(value));
        } else if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      return lines;
    }

    private List<Dot> dots() {
      List<Dot> dots = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        BigDecimal value = men.get(i);
        if (value != null) {
          String text = Cell.number(value, CellFormat.COUNT, null).text();
          boolean last = i == points.size() - 1;
          dots.add(new Dot(x(i), y(value), points.get(i).label() + ": " + text, last, text));
        }
      }
      return dots;
    }

    private List<Gridline> grid() {
      List<Gridline> lines = new ArrayList<>();
      for (int i = 0; i <= steps; i++) {
        BigDecimal value = step.multiply(BigDecimal.valueOf(i));
        lines.add(new Gridline(y(value), Cell.number(value, CellFormat.COUNT, null).text()));
      }
      return lines;
    }

    /** As many names as fit, counted from the newest. */
    private List<Tick> ticks() {
      int room = Math.max(1, (width - LEFT - RIGHT) / 86);
      int every = Math.max(1, (points.size() + room - 1) / room);
      List<Tick> ticks = new ArrayList<>();
      for (int i = points.size() - 1; i >= 0; i -= every) {
        ticks.add(new Tick(x(i), points.get(i).label()));
      }
      return ticks;
    }

    private int x(int index) {
      int room = width - LEFT - RIGHT - 20;
      return LEFT + 10 + (points.size() < 2 ? room : room * index / (points.size() - 1));
    }

    private int y(BigDecimal value) {
      BigDecimal top = step.multiply(BigDecimal.valueOf(steps));
      int room = height - TOP - BOTTOM;
      int up =
          value
              .multiply(BigDecimal.valueOf(room))
              .divide(top, 0, RoundingMode.HALF_UP)
              .intValueExact();
      return height - BOTTOM - up;
    }
  }
}
