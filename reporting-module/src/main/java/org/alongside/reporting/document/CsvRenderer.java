package org.alongside.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.document.ReportTable.Item;
import org.alongside.reporting.document.ReportTable.Row;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The report as one row per place of a table (RFC 4180, UTF-8, no byte-order mark). A figure has
 * {@code state} and, if it has a number, the unrounded {@code value} with a decimal point; words
 * stand in {@code text}, with an apostrophe before anything a spreadsheet would take for a formula.
 */
@ApplicationScoped
public class CsvRenderer implements DocumentRenderer {

  static final List<String> HEADER =
      List.of("table", "row_code", "row", "column", "state", "value", "n", "text");

  private static final String FORMULA_STARTS = "=+-@\t\r";

  @Override
  public DocumentFormat format() {
    return DocumentFormat.CSV;
  }

  @Override
  public byte[] render(DonorReport report) {
    StringBuilder csv = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER.toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      for (ReportTable table : ReportTables.of(report)) {
        print(printer, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void print(CSVPrinter printer, ReportTable table) throws IOException {
    for (Row row : table.rows()) {
      for (int i = 0; i < table.columns().size(); i++) {
        String column = table.columns().get(i).key();
        printer.printRecord(record(table.key(), row, column, row.items().get(i)));
      }
    }
  }

  private static List<@Nullable Object> record(String table, Row row, String column, Item item) {
    @Nullable Cell cell = item.cell().orElse(null);
    List<@Nullable Object> record = new ArrayList<>();
    record.add(table);
    record.add(safe(row.code()));
    record.add(safe(row.label()));
    record.add(column);
    record.add(cell == null ? null : cell.state().code());
    record.add(cell == null || cell.value() == null ? null : cell.value().toPlainString());
    record.add(cell == null ? null : cell.n());
    record.add(cell == null ? safe(item.text()) : null);
    return record;
  }

  private static String safe(String words) {
    boolean formula = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
    return formula ? "'" + words : words;
  }
}
