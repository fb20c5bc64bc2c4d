package org.alongside.server.demo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One file of the bundle: a header and rows of as many cells, an absent value being empty. */
public final class CsvTable {

  /** One row, read by column. */
  public record Row(List<String> header, List<String> cells) {

    /**
     * The cell of a column, empty if it has no value.
     *
     * @throws IllegalArgumentException if the file has no such column
     */
    public String get(String column) {
      int index = header.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("No column " + column + " in " + header);
      }
      return cells.get(index);
    }
  }

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final String name;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  CsvTable(String name, String... header) {
    this(name, List.of(header));
  }

  private CsvTable(String name, List<String> header) {
    this.name = name;
    this.header = header;
  }

  /** A table that lies beside this class as {@code name.csv}. */
  static CsvTable resource(String name) {
    try (InputStream in = CsvTable.class.getResourceAsStream(name + ".csv");
        CSVParser parser =
            CSVParser.parse(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8),
                FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      CsvTable table = new CsvTable(name, records.get(0).toList());
      records.stream().skip(1).forEach(row -> table.add(row.toList()));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row; numbers and dates are written as they print, null as an empty cell. */
  void add(@Nullable Object... cells) {
    List<String> row = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      row.add(Objects.toString(cell, ""));
    }
    add(row);
  }

  private void add(List<String> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(name + ": " + row + " does not fit " + header);
    }
    rows.add(row);
  }

  /** For example {@code cohorts.csv}. */
  public String fileName() {
    return name + ".csv";
  }

  /** The rows, each by the names of its columns. */
  public List<Row> records() {
    return rows.stream().map(cells -> new Row(header, cells)).toList();
  }

  /** The file: header and rows, comma-separated, quoted where needed, lines ended by LF. */
  public String text() {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(header);
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
