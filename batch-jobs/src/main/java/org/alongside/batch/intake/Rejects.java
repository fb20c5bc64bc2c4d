package org.alongside.batch.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.batch.intake.archive.CsvLine;

/**
 * The rejected rows as a file that can be mended and sent again. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, as does one that begins with apostrophes before
 * such a sign; reading takes one apostrophe away again, but only from files with our four columns,
 * so that any other file is taken as it stands. Writing and reading again gives the same cells.
 */
final class Rejects {

  /** Columns added to the file's own. */
  static final List<String> COLUMNS = List.of("line", "column", "code", "message");

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Rejects() {}

  static boolean isOurs(String column) {
    return COLUMNS.contains(column);
  }

  /** Whether a file with this header was written by us and mended. */
  static boolean isMended(List<String> header) {
    return header.containsAll(COLUMNS);
  }

  /** A cell that no spreadsheet takes for a formula. */
  static String safe(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** The cell that {@link #safe} made safe. */
  static String plain(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** A record as RFC 4180 has it, line end included. */
  static String line(List<String> cells, char delimiter) {
    return CsvLine.of(cells, delimiter);
  }
}
