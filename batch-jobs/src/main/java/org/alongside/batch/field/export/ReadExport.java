package org.alongside.batch.field.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.IntakeCode;
import org.alongside.batch.intake.archive.CsvFile;
import org.alongside.batch.intake.archive.CsvRecord;
import org.alongside.batch.intake.archive.Limits;
import org.alongside.batch.intake.archive.Unpacked;
import org.alongside.batch.intake.archive.Unpacking;

/**
 * Reads an upload of a field tool, whatever its kind: told from its first bytes, never from its
 * name. Archives and workbooks pass the limits of the import's own unpacking first, so that a
 * hostile one is refused before anything of it is understood.
 */
public final class ReadExport {

  /** A workbook's parts are held in memory in part, so they are smaller than a bundle's files. */
  private static final long PART_BYTES = 100_000_000;

  private static final long TOTAL_BYTES = 250_000_000;
  private static final int PARTS = 1_000;

  private final Limits limits;

  /**
   * @param limits those of the import; narrowed where a workbook needs it
   */
  public ReadExport(Limits limits) {
    this.limits =
        new Limits(
            PARTS,
            Math.min(PART_BYTES, limits.entryBytes()),
            Math.min(TOTAL_BYTES, limits.totalBytes()),
            limits.ratio(),
            limits.cellChars(),
            limits.recordChars());
  }

  /**
   * @param upload read only
   * @param folder an empty one, written to while reading
   * @param name as the sender calls it; names the table of a single CSV file
   * @throws BatchException with status 413 if it is too large, 422 if it is no export
   * @throws IOException if the folder cannot be written to
   */
  public Export read(Path upload, Path folder, String name) throws IOException {
    List<Table> tables = isZip(upload) ? unpacked(upload, folder) : List.of(csv(upload, name));
    if (tables.isEmpty() || tables.stream().allMatch(table -> table.header().isEmpty())) {
      throw unreadable("It holds no table with a header row.");
    }
    return new Export(tables);
  }

  private static boolean isZip(Path upload) throws IOException {
    try (InputStream in = Files.newInputStream(upload)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  private List<Table> unpacked(Path upload, Path folder) throws IOException {
    Unpacking unpacking = new Unpacking(folder, limits, ReadExport::isPart);
    List<Path> files = new ArrayList<>();
    for (Unpacked entry : unpacking.unpack(upload)) {
      refuse(entry);
      if (entry.file() != null) {
        files.add(folder.resolve(entry.file()));
      }
    }
    Cells cells = new Cells(limits.cellChars());
    if (files.stream().anyMatch(file -> file.endsWith("workbook.xml"))) {
      return new ReadWorkbook(cells).read(upload);
    }
    List<Table> tables = new ArrayList<>();
    for (Path file : files) {
      if (isCsv(file.toString())) {
        tables.add(csv(file, file.getFileName().toString(), cells));
      }
    }
    return tables;
  }

  private static boolean isPart(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || isCsv(name);
  }

  private static boolean isCsv(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static void refuse(Unpacked entry) {
    IntakeCode code = entry.code();
    if (code == null || code.level() != IntakeCode.Level.ERROR) {
      return;
    }
    String detail = code.problem() + " " + code.remedy();
    if (code == IntakeCode.ENTRY_EXPLODES || code == IntakeCode.ENTRY_TOO_LARGE) {
      throw Cells.tooLarge(detail);
    }
    throw unreadable(detail);
  }

  private Table csv(Path file, String name) throws IOException {
    return csv(file, name, new Cells(limits.cellChars()));
  }

  private Table csv(Path file, String name, Cells cells) throws IOException {
    try (CsvFile csv = CsvFile.open(file, limits)) {
      List<String> header = csv.header();
      List<Table.Line> lines = new ArrayList<>();
      for (CsvRecord record = csv.next(); record != null; record = csv.next()) {
        if (record.isBroken()) {
          throw unreadable("Line " + record.line() + " cannot be read; export it again as CSV.");
        }
        lines.add(new Table.Line(record.line(), cells.row(record.cells(), header.size())));
      }
      return new Table(name.replaceFirst("(?i)\\.csv$", ""), header, lines);
    }
  }

  static BatchException unreadable(String detail) {
    return new BatchException(422, "export-unreadable", "The export cannot be read", detail);
  }
}
