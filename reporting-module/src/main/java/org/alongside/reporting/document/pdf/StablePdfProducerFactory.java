package org.alongside.reporting.document.pdf;

import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** Named in the exporter's properties. */
public final class StablePdfProducerFactory implements PdfProducerFactory {

  @Override
  public PdfProducer createProducer(PdfProducerContext context) {
    return new StablePdfProducer(context);
  }
}
