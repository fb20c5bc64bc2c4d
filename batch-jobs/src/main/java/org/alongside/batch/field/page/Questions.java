package org.alongside.batch.field.page;

import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.export.Headers;
import org.alongside.batch.field.export.Table;

/**
 * What an export holds by name, to be offered while a mapping is made.
 *
 * @param sheets names of its tables
 * @param names of its columns, all tables together
 */
public record Questions(List<String> sheets, List<String> names) {

  /** Names only; no answer is kept. */
  static Questions of(Export export) {
    return new Questions(
        export.tables().stream().map(Table::name).toList(),
        export.tables().stream()
            .flatMap(table -> table.header().stream())
            .filter(name -> !name.isBlank())
            .distinct()
            .toList());
  }

  /** As the page sent them back. */
  static Questions typed(String sheets, String names) {
    return new Questions(lines(sheets), lines(names));
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
  }

  /** Whether a question is called so, in whatever group. */
  boolean has(String name) {
    return new Headers(names).find(name).size() == 1;
  }

  public String sheetLines() {
    return String.join("\n", sheets);
  }

  public String nameLines() {
    return String.join("\n", names);
  }
}
