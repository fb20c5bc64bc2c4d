package org.alongside.reporting.document.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;

/** A horizontal bar for a table row whose number stands beside it; readable in grey. */
final class Bar extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;
  private static final BigDecimal LONGEST = new BigDecimal("1.2");

  private final BigDecimal fraction;
  private final boolean withGoal;

  private Bar(BigDecimal fraction, boolean withGoal) {
    this.fraction = fraction;
    this.withGoal = withGoal;
  }

  /**
   * @param fraction 1 is the whole width, or the goal if there is one; absent if there is no figure
   * @param withGoal whether a line marks the goal; bars beyond it are cut at 1.2
   */
  static Optional<Bar> of(@Nullable BigDecimal fraction, boolean withGoal) {
    return Optional.ofNullable(fraction)
        .map(part -> part.max(BigDecimal.ZERO).min(withGoal ? LONGEST : BigDecimal.ONE))
        .map(part -> new Bar(part, withGoal));
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    double whole = withGoal ? area.getWidth() / LONGEST.doubleValue() : area.getWidth();
    graphics.setColor(Palette.TRACK);
    graphics.fill(new Rectangle2D.Double(0, 0, whole, area.getHeight()));
    graphics.setColor(Palette.ACCENT);
    graphics.fill(new Rectangle2D.Double(0, 0, whole * fraction.doubleValue(), area.getHeight()));
    if (withGoal) {
      graphics.setColor(Color.BLACK);
      graphics.setStroke(Palette.THIN);
      graphics.draw(new Line2D.Double(whole, 0, whole, area.getHeight()));
    }
  }
}
