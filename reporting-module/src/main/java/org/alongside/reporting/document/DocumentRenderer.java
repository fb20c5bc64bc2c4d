package org.alongside.reporting.document;

/**
 * Draws a report in one format. Thread-safe; the same content gives the same bytes, so that a
 * document's hash may serve as its entity tag.
 */
public interface DocumentRenderer {

  DocumentFormat format();

  /** The whole document. */
  byte[] render(DonorReport report);
}
