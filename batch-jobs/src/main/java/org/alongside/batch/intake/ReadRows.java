package org.alongside.batch.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.intake.archive.CsvFile;
import org.alongside.batch.intake.archive.CsvRecord;
import org.alongside.batch.intake.archive.Limits;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.Row;

/** Understands the records of one file, each by itself, and says what is wrong with them. */
final class ReadRows<R extends Record & Row> {

  /** The longest text any column of the registry holds. */
  private static final int LONGEST = 2000;

  private final StagedFile staged;
  private final BundleFile<R> file;
  private final List<String> header;
  private final Limits limits;
  private final boolean mended;

  ReadRows(StagedFile staged, BundleFile<R> file, List<String> header, Limits limits) {
    this.staged = staged;
    this.file = file;
    this.header = header;
    this.limits = limits;
    mended = Rejects.isMended(header);
  }

  /** A row, and what was found in it. */
  record Read(StagedRow row, List<Note> notes) {}

  Read read(CsvRecord record) {
    List<Note> notes = new ArrayList<>();
    if (record.isBroken()) {
      notes.add(note(record, "", code(record.fault())));
    } else if (record.cells().size() != header.size()) {
      boolean many = record.cells().size() > header.size();
      notes.add(
          note(
              record,
              "",
              many ? IntakeCode.ROW_WITH_TOO_MANY_CELLS : IntakeCode.ROW_WITH_TOO_FEW_CELLS));
    } else {
      Map<String, String> cells = cells(record, notes);
      if (notes.isEmpty()) {
        return understand(record, cells);
      }
    }
    return new Read(new StagedRow(record.number(), record.line(), Map.of(), true), notes);
  }

  private static IntakeCode code(CsvRecord.Fault fault) {
    return switch (fault) {
      case TEXT_AFTER_QUOTE -> IntakeCode.TEXT_AFTER_QUOTE;
      case TOO_LONG -> IntakeCode.ROW_TOO_LONG;
      default -> IntakeCode.QUOTE_NOT_CLOSED;
    };
  }

  private Map<String, String> cells(CsvRecord record, List<Note> notes) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (staged.columns().contains(column)) {
        String cell = record.cells().get(i);
        if (cell.length() > limits.cellChars()) {
          notes.add(note(record, column, IntakeCode.CELL_TOO_LONG));
        } else if (cell.indexOf(CsvFile.NOT_UTF_8) >= 0) {
          notes.add(note(record, column, IntakeCode.CELL_NOT_UTF_8));
        }
        cells.put(column, mended ? Rejects.plain(cell) : cell);
      }
    }
    return cells;
  }

  private Read understand(CsvRecord record, Map<String, String> cells) {
    Reading<R> reading = file.format().read(Cells.of(cells));
    StagedRow bare = new StagedRow(record.number(), record.line(), Map.of(), true);
    List<Note> notes = new ArrayList<>();
    reading.findings().forEach(finding -> notes.add(Note.of(staged, bare, finding)));
    if (reading.row().isEmpty() || notes.stream().anyMatch(Note::isError)) {
      return new Read(bare, notes);
    }
    Map<String, String> texts = file.texts(reading.row().get());
    for (String column : staged.columns()) {
      if (texts.getOrDefault(column, "").length() > LONGEST) {
        notes.add(Note.of(staged, bare, FindingCode.TEXT_TOO_LONG.at(column)));
        return new Read(bare, notes);
      }
    }
    return new Read(new StagedRow(record.number(), record.line(), texts, false), notes);
  }

  private Note note(CsvRecord record, String column, IntakeCode code) {
    return Note.of(file.number(), file.name(), record.number(), record.line(), column, code);
  }
}
