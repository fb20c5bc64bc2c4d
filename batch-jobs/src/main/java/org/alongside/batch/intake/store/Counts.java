package org.alongside.batch.intake.store;

/**
 * What happened to the rows of one file.
 *
 * @param created of the accepted; with the next two 0 until they are written
 */
public record Counts(
    String file, int read, int rejected, int warnings, int created, int updated, int unchanged) {

  /** {@code read − rejected}. */
  public int accepted() {
    return read - rejected;
  }

  /** Rows that have reached their end: written, found unchanged, or rejected. */
  public int done() {
    return rejected + created + updated + unchanged;
  }
}
