package org.alongside.batch.intake.archive;

import java.util.List;

/** A record as RFC 4180 has it, which {@link CsvReader} reads back as it was. */
public final class CsvLine {

  private CsvLine() {}

  /** With the line's end. */
  public static String of(List<String> cells, char delimiter) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(delimiter);
      }
      line.append(quoted(cells.get(i), delimiter));
    }
    return line.append("\r\n").toString();
  }

  private static String quoted(String cell, char delimiter) {
    boolean plain =
        cell.indexOf(delimiter) < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
