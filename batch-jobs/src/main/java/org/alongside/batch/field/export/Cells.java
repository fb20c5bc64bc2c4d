package org.alongside.batch.field.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.BatchException;

/**
 * Takes rows as they are read, and refuses more of them than fit into memory. Equal texts are kept
 * once: exports repeat a few choices very often.
 */
final class Cells {

  /** All cells of an export, empty ones too; about 20,000 submissions of 100 questions. */
  static final int MOST = 2_000_000;

  private static final int LONGEST_SHARED = 40;
  private static final int SHARED = 50_000;

  private final int cellChars;
  private final Map<String, String> shared = new HashMap<>();
  private int count;

  /**
   * @param cellChars longest cell taken
   */
  Cells(int cellChars) {
    this.cellChars = cellChars;
  }

  /**
   * The cells of one row, cut or filled up to the width of its header.
   *
   * @throws BatchException with status 413 if a cell is too long or there are too many
   */
  List<String> row(List<String> cells, int width) {
    count += width;
    if (count > MOST) {
      throw tooLarge("An export may have " + MOST + " cells; export fewer submissions at a time.");
    }
    List<String> row = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      row.add(kept(i < cells.size() ? cells.get(i) : ""));
    }
    return row;
  }

  private String kept(String cell) {
    if (cell.length() > cellChars) {
      throw tooLarge("A cell may have " + cellChars + " characters; shorten its text.");
    }
    if (cell.length() > LONGEST_SHARED || shared.size() >= SHARED) {
      return shared.getOrDefault(cell, cell);
    }
    return shared.computeIfAbsent(cell, same -> same);
  }

  static BatchException tooLarge(String detail) {
    return new BatchException(413, "export-too-large", "The export is too large", detail);
  }
}
