package org.alongside.registry.row;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CSV that people open with a spreadsheet: RFC 4180, and a cell that would be taken for a formula
 * gets an apostrophe in front. What is to be read back exactly is not written with it.
 */
public final class GuardedCsv {

  private static final String FORMULA = "=+-@\t\r";

  private GuardedCsv() {}

  /** One line, with its end. */
  public static void line(Writer writer, String... cells) throws IOException {
    writer.write(Stream.of(cells).map(GuardedCsv::cell).collect(Collectors.joining(",")));
    writer.write("\r\n");
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
