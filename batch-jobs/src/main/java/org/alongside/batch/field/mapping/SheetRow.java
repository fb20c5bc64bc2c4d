package org.alongside.batch.field.mapping;

import java.util.List;
import org.alongside.batch.field.export.Headers;
import org.alongside.batch.field.export.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of the export with the rows it hangs under: the submission, and the repeats between.
 *
 * @param headers of its own table
 * @param parent null for a submission
 */
record SheetRow(Table table, Headers headers, Table.Line line, @Nullable SheetRow parent) {

  /** The row of the submission itself. */
  SheetRow top() {
    SheetRow row = this;
    for (SheetRow next = parent; next != null; next = next.parent()) {
      row = next;
    }
    return row;
  }

  String cell(int at) {
    return line.cells().get(at).strip();
  }

  /** The first of these columns that holds something; empty if none does. */
  String first(List<Integer> columns) {
    return columns.stream().map(this::cell).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
