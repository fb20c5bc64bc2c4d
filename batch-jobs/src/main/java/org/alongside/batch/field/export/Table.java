package org.alongside.batch.field.export;

import java.util.List;

/**
 * One sheet of a workbook, or one CSV file.
 *
 * @param name of the sheet, or of the file without {@code .csv}
 * @param header the names of the columns, white space around them left aside
 * @param lines without the header, each with as many cells as the header has
 */
public record Table(String name, List<String> header, List<Line> lines) {

  /**
   * One row.
   *
   * @param number of the row in its sheet, from 1, as a spreadsheet shows it; of the line in a CSV
   *     file
   */
  public record Line(int number, List<String> cells) {}
}
