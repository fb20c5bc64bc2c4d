package org.alongside.reporting.document;

/** The formats in which a report can be had. */
public enum DocumentFormat {
  PDF("pdf", "application/pdf"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("csv", "text/csv;charset=UTF-8");

  private final String extension;
  private final String mediaType;

  DocumentFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Ending of a file name, also the last part of a document's address. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
