package org.alongside.reporting.document.pdf;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import org.alongside.reporting.document.DonorReport;

/**
 * Dates and identifies a PDF by its content instead of by clock and chance, so that the same
 * content gives the same bytes.
 */
final class StablePdfProducer extends ClassicPdfProducer {

  private static final String CREATED = "alongside.created";
  private static final String IDENTITY = "alongside.identity";
  private static final int ID_LENGTH = 16;

  StablePdfProducer(PdfProducerContext context) {
    super(context);
  }

  /** Leaves date and identity with the filled report, to be found when it is written. */
  static void identify(JasperPrint print, DonorReport report) {
    print.setProperty(CREATED, report.cover().publishedAt().toString());
    print.setProperty(IDENTITY, sha256(report.toString()));
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    PdfDocumentWriter writer = super.createWriter(out);
    JasperPrint print = getContext().getCurrentJasperPrint();
    Instant created = Instant.parse(print.getProperty(CREATED));
    PdfDictionary info = getPdfWriter().getInfo();
    info.put(
        PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC))));
    byte[] id = Arrays.copyOf(HexFormat.of().parseHex(print.getProperty(IDENTITY)), ID_LENGTH);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    return writer;
  }

  @Override
  public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext text) {
    return ShapedTextRenderer.isNeededFor(text.getStyledText().getText())
        ? new ShapedTextRenderer(getContext().getJasperReportsContext(), text)
        : super.getTextRenderer(text);
  }

  private static String sha256(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
