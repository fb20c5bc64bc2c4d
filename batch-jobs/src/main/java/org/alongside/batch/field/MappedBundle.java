package org.alongside.batch.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.batch.field.mapping.Mapped;
import org.alongside.batch.field.mapping.MappedFile;
import org.alongside.batch.field.mapping.MappedRow;
import org.alongside.batch.intake.archive.CsvLine;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.FieldRows;
import org.alongside.batch.intake.store.Origins;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;

/** What was made of an export, as a bundle and as what each submission yields. */
final class MappedBundle {

  private MappedBundle() {}

  /**
   * The archive. Rows that say the same are written once: each form about one man names him. Beside
   * its own columns each row says which sheet and row it comes from.
   */
  static byte[] zip(Mapped mapped) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (MappedFile file : mapped.files()) {
        zip.putNextEntry(new ZipEntry(file.file().name()));
        List<String> header = new ArrayList<>(file.columns());
        header.addAll(Origins.COLUMNS);
        zip.write(CsvLine.of(header, ',').getBytes(StandardCharsets.UTF_8));
        Set<List<String>> written = new HashSet<>();
        for (MappedRow row : file.rows()) {
          if (written.add(row.cells())) {
            List<String> cells = new ArrayList<>(row.cells());
            cells.add(row.sheet());
            cells.add(Integer.toString(row.row()));
            zip.write(CsvLine.of(cells, ',').getBytes(StandardCharsets.UTF_8));
          }
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Which submission yields which rows, of those files whose rows are taken back. */
  static FieldRows.Harvest harvest(Mapped mapped) {
    Set<Integer> files = new HashSet<>();
    Set<FieldRows.Yielded> rows = new LinkedHashSet<>();
    Set<List<Object>> unsettled = new HashSet<>();
    for (MappedFile file : mapped.files()) {
      if (!FieldRows.areTakenBack(file.file())) {
        continue;
      }
      int number = file.file().number();
      files.add(number);
      file.unsettled().forEach(submission -> unsettled.add(List.of(submission, number)));
      for (MappedRow row : file.rows()) {
        key(file.file(), file.columns(), row)
            .ifPresentOrElse(
                key -> rows.add(new FieldRows.Yielded(row.submission(), number, key)),
                () -> unsettled.add(List.of(row.submission(), number)));
      }
    }
    return new FieldRows.Harvest(mapped.submissions(), files, rows, unsettled);
  }

  /** The natural key in its one spelling; none if the row cannot be understood. */
  private static <R extends Record & Row> Optional<String> key(
      BundleFile<R> file, List<String> columns, MappedRow row) {
    return file.format().read(Cells.of(cells(columns, row))).row().map(file::texts).map(file::key);
  }

  /** By column. */
  static Map<String, String> cells(List<String> columns, MappedRow row) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), row.cells().get(i));
    }
    return cells;
  }
}
