package org.alongside.reporting.document.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.alongside.reporting.document.DocumentFormat;
import org.alongside.reporting.document.DocumentRenderer;
import org.alongside.reporting.document.DonorReport;

/**
 * Draws the report with JasperReports. Everything that could differ from one drawing to the next
 * (creation date, document identifier, font prefixes) is derived from the content.
 */
@ApplicationScoped
public class PdfRenderer implements DocumentRenderer {

  private static final String LANGUAGE = "en";

  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();

  public PdfRenderer() {
    context.setProperty(
        JRPdfExporter.PDF_TAGGER_FACTORY_PROPERTY, ReportTaggerFactory.class.getName());
    context.setProperty(
        JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY, StablePdfProducerFactory.class.getName());
    // Without this the templates' tags would stay behind in the templates.
    context.setProperty("net.sf.jasperreports.print.transfer.alongside", "alongside.");
    context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
  }

  @Override
  public DocumentFormat format() {
    return DocumentFormat.PDF;
  }

  /**
   * @throws IllegalStateException if the templates do not fit the content: a fault of the build
   */
  @Override
  public byte[] render(DonorReport report) {
    try {
      JasperPrint print = fill(report);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JRPdfExporter exporter = new JRPdfExporter(context);
      exporter.setExporterInput(new SimpleExporterInput(print));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
      exporter.setConfiguration(configuration(report));
      exporter.setConfiguration(linesAsMeasured());
      exporter.exportReport();
      return StableFontNames.in(bytes.toByteArray());
    } catch (JRException e) {
      throw new IllegalStateException("The report could not be drawn as PDF", e);
    }
  }

  private JasperPrint fill(DonorReport report) throws JRException {
    Map<String, Object> parameters = new ReportParameters(context).of(report);
    JasperReport template = Templates.load(context, "donor-report");
    JasperPrint print =
        JasperFillManager.getInstance(context).fill(template, parameters, new JREmptyDataSource(1));
    StablePdfProducer.identify(print, report);
    return print;
  }

  /**
   * Breaks lines where the height was measured with them broken; else a letter or word that the PDF
   * library puts on a line of its own would not be drawn at all.
   */
  private static SimplePdfReportConfiguration linesAsMeasured() {
    SimplePdfReportConfiguration lines = new SimplePdfReportConfiguration();
    lines.setForceLineBreakPolicy(true);
    return lines;
  }

  private static SimplePdfExporterConfiguration configuration(DonorReport report) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setTagged(true);
    configuration.setTagLanguage(LANGUAGE);
    configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
    configuration.setIccProfilePath(Templates.location("sRGB.icc"));
    configuration.setMetadataTitle(ReportParameters.documentTitle(report.cover()));
    configuration.setMetadataAuthor(report.cover().organisation());
    configuration.setMetadataCreator("Alongside");
    configuration.setDisplayMetadataTitle(true);
    return configuration;
  }
}
