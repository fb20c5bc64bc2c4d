package org.alongside.reporting.document.pdf;

import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;

/** Named in the exporter's properties; JasperReports itself no longer tags. */
public final class ReportTaggerFactory implements PdfTaggerFactory {

  @Override
  public PdfTagger createTagger(JRPdfExporter exporter) {
    return new ReportTagger(exporter.getJasperReportsContext());
  }
}
