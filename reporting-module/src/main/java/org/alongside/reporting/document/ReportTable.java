package org.alongside.reporting.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table of a report, the same for every format. All words and figures a renderer shows in a
 * table come from here.
 *
 * @param key stable name: the sheet of a workbook, the first column of the CSV file
 * @param title heading for readers
 * @param intro one sentence under the heading; may be empty
 */
public record ReportTable(
    String key, String title, String intro, List<Column> columns, List<Row> rows) {

  /**
   * @throws IllegalArgumentException if a row has another number of items than there are columns
   */
  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.items().size() != columns.size()) {
        throw new IllegalArgumentException("Row " + row.code() + " of table " + key);
      }
    }
  }

  /** A column: stable key and heading. */
  public record Column(String key, String heading) {}

  /**
   * A row.
   *
   * @param code stable name of the row within its table; may be empty
   */
  public record Row(String code, Breakdown.Kind kind, List<Item> items) {

    public Row {
      items = List.copyOf(items);
    }

    /** What a reader calls this row: its first item. */
    public String label() {
      return items.get(0).text();
    }
  }

  /**
   * What stands in one place of a table: words, or a figure.
   *
   * @param words absent for a figure
   * @param figure absent for words
   */
  public record Item(@Nullable String words, @Nullable Cell figure) {

    static Item of(@Nullable String words) {
      return new Item(words == null ? "" : words, null);
    }

    static Item of(Cell figure) {
      return new Item(null, figure);
    }

    /** What a reader sees. */
    public String text() {
      return figure != null ? figure.text() : words == null ? "" : words;
    }

    public Optional<Cell> cell() {
      return Optional.ofNullable(figure);
    }
  }
}
