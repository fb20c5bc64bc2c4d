package org.alongside.batch.template;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.row.ColumnShape;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Draws the workbook of one file: a sheet to be filled in, whose cells offer and check what the
 * import will accept; a sheet that explains the columns; and, hidden, the lists to choose from. The
 * only formulas are the checks, and they are ours.
 */
@Dependent
public class DrawTemplate {

  /** Rows that check what is typed; the format of cells goes on below. */
  static final int ROWS = 5000;

  private static final String NEEDED = "FFE9C7";
  private static final int NARROWEST = 12;

  /** The workbook, a few ten thousand bytes. */
  public byte[] draw(BundleFile<?> file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<ColumnShape> columns =
        file.format().shapes().stream()
            .filter(column -> file.columns().contains(column.name()))
            .toList();
    try (Workbook workbook = new Workbook(bytes, "Alongside", "1.0")) {
      String name = file.name().substring(0, file.name().length() - ".csv".length());
      Worksheet entry = workbook.newWorksheet(name);
      Worksheet help = workbook.newWorksheet("Help");
      Worksheet lists = workbook.newWorksheet("Lists");
      lists.setVisibilityState(VisibilityState.HIDDEN);
      for (int column = 0; column < columns.size(); column++) {
        head(entry, column, columns.get(column));
        new CellCheck(entry, lists, column, columns.get(column)).add();
      }
      entry.freezePane(0, 1);
      explain(help, file, columns);
      entry.finish();
      help.finish();
      lists.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void head(Worksheet sheet, int column, ColumnShape shape) {
    sheet.value(0, column, shape.name());
    var style = sheet.style(0, column).bold();
    if (shape.required()) {
      style.fillColor(NEEDED);
    }
    style.set();
    sheet.width(column, Math.max(NARROWEST, shape.name().length() + 4));
  }

  private static void explain(Worksheet sheet, BundleFile<?> file, List<ColumnShape> columns) {
    sheet.value(
        0,
        0,
        "Fill in the first sheet from row 2 and save it as CSV (UTF-8) under the name "
            + file.name()
            + "; put it into a zip archive and send that on the page Imports.");
    List<String> headings = List.of("Column", "Needed", "Part of the key", "What it holds");
    for (int i = 0; i < headings.size(); i++) {
      sheet.value(2, i, headings.get(i));
      sheet.style(2, i).bold().set();
      sheet.width(i, i == headings.size() - 1 ? 80 : 24);
    }
    int line = 3;
    for (ColumnShape column : columns) {
      sheet.value(line, 0, column.name());
      sheet.value(line, 1, column.required() ? "yes" : "");
      sheet.value(line, 2, column.key() ? "yes" : "");
      sheet.value(line, 3, ColumnWords.of(column));
      line++;
    }
  }
}
