package org.alongside.batch.intake.archive;

/**
 * How much of an upload is taken. Sizes in bytes, texts in characters.
 *
 * @param entries number of entries in an archive
 * @param entryBytes unpacked size of one entry
 * @param totalBytes unpacked size of all entries together
 * @param ratio unpacked to packed size of one entry, minded only above {@link #RATIO_FROM} bytes
 * @param cellChars one cell
 * @param recordChars one record; a quotation that goes on for longer counts as never closed
 */
public record Limits(
    int entries, long entryBytes, long totalBytes, int ratio, int cellChars, int recordChars) {

  /** Small files may be packed as tightly as they like. */
  public static final long RATIO_FROM = 10_000_000;

  public static final Limits USUAL =
      new Limits(200, 2_000_000_000L, 4_000_000_000L, 250, 10_000, 100_000);
}
