package org.alongside.batch.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be made of an export.
 *
 * @param submissions how many stand in it
 * @param findings those of the mapping, and of the rows shown as far as they are understood each by
 *     itself; what other records say against them is told by a dry run
 */
public record Preview(int submissions, List<FilePreview> files, List<PreviewFinding> findings) {

  /**
   * One file of the bundle.
   *
   * @param rows how many in all
   */
  public record FilePreview(String file, int rows, List<String> columns, List<RowPreview> first) {}

  /** A row of it, and where it comes from. */
  public record RowPreview(String sheet, int row, List<String> cells) {}

  /**
   * What is wrong.
   *
   * @param column of the bundle; absent if it is about the sheet or the row
   * @param row of the sheet; absent for the sheet as a whole
   * @param source the column of the sheet, where it is about one
   */
  public record PreviewFinding(
      String file,
      @Nullable String column,
      String sheet,
      @Nullable Integer row,
      @Nullable String source,
      String code,
      String severity,
      String message) {}
}
