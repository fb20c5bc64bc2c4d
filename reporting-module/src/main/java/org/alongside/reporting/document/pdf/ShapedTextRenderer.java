package org.alongside.reporting.document.pdf;

import com.lowagie.text.Rectangle;
import java.awt.Graphics2D;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import org.jspecify.annotations.Nullable;

/**
 * Draws text with Java's own shaping, as outlines. For scripts whose letters join in ways the PDF
 * library does not know, Pashto above all; what the outlines say stands in the tags as actual text.
 */
final class ShapedTextRenderer extends AbstractPdfTextRenderer {

  private @Nullable ClassicPdfProducer producer;

  ShapedTextRenderer(JasperReportsContext context, PdfTextRendererContext text) {
    super(
        context,
        text.getAwtIgnoreMissingFont(),
        text.getIndentFirstLine(),
        text.getJustifyLastLine());
  }

  /**
   * Whether the PDF library would tear a word: it knows the Arabic letters that Unicode lists once
   * more as presentation forms, and joins no others.
   */
  static boolean isNeededFor(String text) {
    return text.codePoints().anyMatch(letter -> joins(letter) && !hasPresentationForms(letter));
  }

  private static boolean joins(int letter) {
    return Character.isLetter(letter)
        && (Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC
            || Character.UnicodeScript.of(letter) == Character.UnicodeScript.SYRIAC);
  }

  /** The basic letters, and those of Persian, Urdu and Kurdish. */
  private static boolean hasPresentationForms(int letter) {
    return (letter >= 0x0621 && letter <= 0x064A)
        || "\u067E\u0686\u0698\u06A9\u06AF\u06CC\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2"
                .indexOf(letter)
            >= 0;
  }

  @Override
  public void initialize(
      JRPdfExporter exporter,
      PdfProducer pdfProducer,
      PdfTagger tagger,
      JRPrintText text,
      JRStyledText styledText,
      int offsetX,
      int offsetY) {
    super.initialize(exporter, pdfProducer, tagger, text, styledText, offsetX, offsetY);
    producer = (ClassicPdfProducer) pdfProducer;
  }

  @Override
  public void draw() {
    if (producer == null) {
      throw new IllegalStateException("Drawn before being initialised");
    }
    Rectangle page = producer.getPdfWriter().getPageSize();
    Graphics2D graphics =
        producer.getPdfContentByte().createGraphicsShapes(page.getWidth(), page.getHeight());
    TabSegment segment = segments.get(segmentIndex);
    segment.layout.draw(graphics, x + drawPosX, y + topPadding + verticalAlignOffset + drawPosY);
    graphics.dispose();
  }

  @Override
  public boolean addActualText() {
    return false;
  }
}
