package org.alongside.reporting.document.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CumulativeMen.Point;

/** One drawing of a {@link LineChart}; holds the scale while it draws. */
final class LineDrawing {

  private static final double LEFT = 44;
  private static final double RIGHT = 58;
  private static final double TOP = 16;
  private static final double BOTTOM = 18;
  private static final int GRID_LINES = 4;
  private static final double BETWEEN_LABELS = 12;
  private static final float FONT_SIZE = 8f;
  private static final double DOT = 5;

  private final Graphics2D graphics;
  private final Rectangle2D area;
  private final List<Point> points;
  private final long maximum;

  LineDrawing(
      JasperReportsContext context,
      Graphics2D graphics,
      Rectangle2D area,
      List<Point> points,
      long maximum) {
    this.graphics = graphics;
    this.area = area;
    this.points = points;
    this.maximum = maximum;
    graphics.setFont(Palette.font(context, FONT_SIZE));
  }

  void draw() {
    grid();
    base();
    List<List<Integer>> runs = unbroken();
    runs.forEach(this::line);
    quarters();
    startLabel(runs.get(0).get(0));
    endLabels();
  }

  private void grid() {
    graphics.setStroke(Palette.HAIR);
    for (int i = 0; i <= GRID_LINES; i++) {
      double value = (double) maximum * i / GRID_LINES;
      graphics.setColor(i == 0 ? Palette.MUTED : Palette.RULE);
      graphics.draw(new Line2D.Double(LEFT, y(value), x(points.size() - 1) + DOT, y(value)));
      graphics.setColor(Palette.MUTED);
      String label = Cell.count(Math.round(value)).text();
      text(label, LEFT - 6 - width(label), y(value) + 3);
    }
  }

  /** The opening balance, stepping where a balance begins or is succeeded. */
  private void base() {
    if (points.stream()
        .noneMatch(point -> LineChart.valueOf(point.openingBalance()).signum() > 0)) {
      return;
    }
    Path2D.Double path = new Path2D.Double();
    path.moveTo(x(0), y(0));
    double level = y(number(points.get(0).openingBalance()));
    for (int i = 0; i < points.size(); i++) {
      path.lineTo(x(i), level);
      level = y(number(points.get(i).openingBalance()));
      path.lineTo(x(i), level);
    }
    path.lineTo(x(points.size() - 1), y(0));
    path.closePath();
    graphics.setColor(Palette.BASE);
    graphics.fill(path);
  }

  private void line(List<Integer> run) {
    Path2D.Double path = new Path2D.Double();
    for (int i : run) {
      double y = y(number(points.get(i).cumulative()));
      if (i == run.get(0)) {
        path.moveTo(x(i), y);
      } else {
        path.lineTo(x(i), y);
      }
    }
    graphics.setColor(Palette.ACCENT);
    graphics.setStroke(Palette.LINE);
    graphics.draw(path);
    for (int i : run) {
      double y = y(number(points.get(i).cumulative()));
      graphics.fill(new Ellipse2D.Double(x(i) - DOT / 2, y - DOT / 2, DOT, DOT));
    }
  }

  /** Stretches of neighbouring quarters that have a figure. */
  private List<List<Integer>> unbroken() {
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).cumulative().value() != null) {
        run.add(i);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** As many as can stand side by side, the last one always. */
  private void quarters() {
    double widest = points.stream().mapToDouble(point -> width(point.label())).max().orElse(0);
    double apart = points.size() == 1 ? widest : x(1) - x(0);
    int step = Math.max(1, (int) Math.ceil((widest + BETWEEN_LABELS) / apart));
    graphics.setColor(Palette.MUTED);
    for (int i = points.size() - 1; i >= 0; i -= step) {
      String label = points.get(i).label();
      text(label, x(i) - width(label) / 2, area.getHeight() - 4);
    }
  }

  private void endLabels() {
    int end = points.size() - 1;
    Cell last = points.get(end).cumulative();
    double top = y(number(last));
    label(last.text(), top + 3, Palette.INK);
    Cell opening = points.get(end).openingBalance();
    if (LineChart.valueOf(opening).signum() > 0) {
      double base = Math.max(y(number(opening)), top + FONT_SIZE * 1.5);
      label(opening.text(), base + 3, Palette.MUTED);
      label("opening", base + 3 + FONT_SIZE * 1.2, Palette.MUTED);
      label("balance", base + 3 + FONT_SIZE * 2.4, Palette.MUTED);
    }
  }

  private void startLabel(int start) {
    Cell first = points.get(start).cumulative();
    if (start < points.size() - 1) {
      graphics.setColor(Palette.INK);
      text(first.text(), x(start) - width(first.text()) / 2, y(number(first)) - 6);
    }
  }

  private void label(String words, double y, Color color) {
    graphics.setColor(color);
    text(words, x(points.size() - 1) + DOT + 4, y);
  }

  private void text(String words, double x, double y) {
    graphics.drawString(words, (float) x, (float) y);
  }

  private double width(String words) {
    return graphics
        .getFont()
        .getStringBounds(words, new FontRenderContext(null, true, true))
        .getWidth();
  }

  private static double number(Cell cell) {
    return LineChart.valueOf(cell).doubleValue();
  }

  private double x(int index) {
    double inset = 16;
    double wide = area.getWidth() - LEFT - RIGHT - 2 * inset;
    return LEFT + inset + (points.size() == 1 ? wide / 2 : wide * index / (points.size() - 1));
  }

  private double y(double value) {
    return area.getHeight() - BOTTOM - (area.getHeight() - TOP - BOTTOM) * value / maximum;
  }
}
