package org.alongside.batch.field.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.batch.BatchException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the sheets of a workbook as texts: days as {@code 2026-03-31}, moments as {@code
 * 2026-03-31T10:15:00}, numbers without needless zeros, formulas as the value the spreadsheet last
 * computed. The reader follows no document type and no external entity.
 */
final class ReadWorkbook {

  /** As wide as a sheet may be. */
  private static final int WIDEST = 16_384;

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final Cells cells;

  ReadWorkbook(Cells cells) {
    this.cells = cells;
  }

  /**
   * @param workbook unpacked once before, within the limits
   * @throws BatchException with status 422 if it is no workbook
   */
  List<Table> read(Path workbook) {
    try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile(), WITH_FORMATS)) {
      List<Table> tables = new ArrayList<>();
      for (Sheet sheet : book.getSheets().toList()) {
        tables.add(table(sheet));
      }
      return tables;
    } catch (BatchException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new BatchException(
          422,
          "export-unreadable",
          "The export cannot be read",
          "The workbook is damaged or no XLSX; export it again.",
          e);
    }
  }

  private Table table(Sheet sheet) throws IOException {
    List<String> header = List.of();
    List<Table.Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        Row row = all.next();
        List<String> texts = texts(row);
        if (header.isEmpty()) {
          header = texts.stream().map(String::strip).toList();
        } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
          lines.add(new Table.Line(row.getRowNum(), cells.row(texts, header.size())));
        }
      }
    } catch (UncheckedIOException | ExcelReaderException e) {
      throw new IOException(e);
    }
    return new Table(sheet.getName(), header, lines);
  }

  /** Up to the last cell that holds something. */
  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      String text = cell == null ? "" : text(cell);
      if (!text.isEmpty() && cell != null && cell.getColumnIndex() < WIDEST) {
        int missing = cell.getColumnIndex() - texts.size();
        texts.addAll(Collections.nCopies(Math.max(missing, 0), ""));
        texts.add(text);
      }
    }
    return texts;
  }

  private static String text(Cell cell) {
    CellType type = cell.getType();
    if (type == CellType.NUMBER) {
      return isDay(cell.getDataFormatString())
          ? moment(cell.asDate())
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    if (type == CellType.BOOLEAN) {
      return Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
    }
    if (type == CellType.ERROR) {
      return "";
    }
    String raw = type == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    return raw == null ? "" : raw;
  }

  /** Whether a number is shown as a date: its format has a day and a year beside quoted words. */
  private static boolean isDay(@org.jspecify.annotations.Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
    return bare.contains("y") && bare.contains("d");
  }

  private static String moment(LocalDateTime at) {
    return at.toLocalTime().toSecondOfDay() == 0
        ? at.toLocalDate().toString()
        : at.withNano(0).toString();
  }
}
