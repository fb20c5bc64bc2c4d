package org.alongside.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.alongside.reporting.document.ReportTable.Item;
import org.alongside.reporting.document.ReportTable.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The report as a workbook: a sheet per table, headings in the first row. Figures are numbers,
 * unrounded, shown like in the PDF by their number format; a figure without a number is its mark.
 * Everything else is text, whatever it begins with: no formula is ever written.
 */
@ApplicationScoped
public class XlsxRenderer implements DocumentRenderer {

  private static final String CODE = "code";
  private static final int NARROWEST = 12;
  private static final int WIDEST = 60;

  @Override
  public DocumentFormat format() {
    return DocumentFormat.XLSX;
  }

  @Override
  public byte[] render(DonorReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Alongside", "1.0")) {
      workbook.properties().setTitle(report.cover().title());
      for (ReportTable table : ReportTables.of(report)) {
        try (Worksheet sheet = workbook.newWorksheet(table.title())) {
          write(sheet, table);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return StableZip.of(bytes.toByteArray(), report.cover().publishedAt());
  }

  private static void write(Worksheet sheet, ReportTable table) {
    boolean codes = hasCodes(table);
    int columns = table.columns().size();
    for (int column = 0; column < columns; column++) {
      head(sheet, column, table.columns().get(column).heading());
      sheet.width(column, width(table, column));
    }
    if (codes) {
      head(sheet, columns, "Code");
    }
    int line = 1;
    for (Row row : table.rows()) {
      for (int column = 0; column < columns; column++) {
        place(sheet, line, column, row.items().get(column));
      }
      if (codes) {
        sheet.value(line, columns, row.code());
      }
      line++;
    }
    sheet.freezePane(1, 1);
  }

  /** Row codes get a column of their own, unless the table shows them anyway or has none. */
  private static boolean hasCodes(ReportTable table) {
    return table.columns().stream().noneMatch(column -> column.key().equals(CODE))
        && table.rows().stream().anyMatch(row -> !row.code().isEmpty());
  }

  private static void head(Worksheet sheet, int column, String heading) {
    sheet.value(0, column, heading);
    sheet.style(0, column).bold().wrapText(true).set();
  }

  private static void place(Worksheet sheet, int line, int column, Item item) {
    item.cell()
        .ifPresentOrElse(
            cell -> figure(sheet, line, column, cell),
            () -> {
              sheet.value(line, column, item.text());
              sheet.style(line, column).wrapText(true).verticalAlignment("top").set();
            });
  }

  private static void figure(Worksheet sheet, int line, int column, Cell cell) {
    if (cell.value() == null) {
      sheet.value(line, column, cell.text());
    } else {
      sheet.value(line, column, cell.value());
    }
    sheet
        .style(line, column)
        .format(cell.format().spreadsheetPattern())
        .horizontalAlignment("right")
        .verticalAlignment("top")
        .set();
  }

  private static int width(ReportTable table, int column) {
    List<Row> rows = table.rows();
    int longest =
        rows.stream().mapToInt(row -> row.items().get(column).text().length()).max().orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }
}
