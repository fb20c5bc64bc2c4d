package org.alongside.reporting.document.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Colours and lines of the drawings; the templates' own are in styles.jrtx. */
final class Palette {

  static final Color INK = new Color(0x1f2933);
  static final Color MUTED = new Color(0x52606d);
  static final Color ACCENT = new Color(0x1f4e5f);
  static final Color BASE = new Color(0xb8c4cc);
  static final Color TRACK = new Color(0xe9eef1);
  static final Color RULE = new Color(0xd5dce1);

  static final Stroke HAIR = new BasicStroke(0.5f);
  static final Stroke THIN = new BasicStroke(1f);
  static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final String FONT = "Liberation Sans";

  private Palette() {}

  /** The report's own face, so that what is measured is what is embedded. */
  static Font font(JasperReportsContext context, float size) {
    return FontUtil.getInstance(context)
        .getAwtFontFromBundles(FONT, Font.PLAIN, size, Locale.ENGLISH, false);
  }
}
