package org.alongside.batch.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.intake.archive.CsvFile;
import org.alongside.batch.intake.archive.CsvRecord;
import org.alongside.batch.intake.store.Counts;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.Position.Step;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.batch.intake.store.StagedRows;
import org.jspecify.annotations.Nullable;

/** Reads the unpacked files and stages their rows; one task is up to {@link #ROWS} records. */
final class StageWork implements Work {

  static final int ROWS = 1000;

  private static final int PASS = 0;

  private final Import work;
  private final IntakeSettings settings;
  private List<StagedFile> files = List.of();
  private int at;
  private @Nullable CsvFile open;
  private @Nullable ReadRows<?> rows;

  StageWork(Import work, IntakeSettings settings) {
    this.work = work;
    this.settings = settings;
  }

  @Override
  public void open(Connection connection) throws SQLException, IOException {
    files = StagedFiles.of(connection, work.id());
    Position reached = Imports.find(connection, work.id()).orElseThrow().position();
    at = 0;
    if (reached.step() != Step.STAGE) {
      return;
    }
    while (at < files.size() && files.get(at).file().number() < reached.file()) {
      at++;
    }
    if (at < files.size()) {
      CsvFile file = openFile();
      for (long record = 0; record < reached.at(); record++) {
        file.next();
      }
    }
  }

  private CsvFile openFile() throws IOException {
    StagedFile staged = files.get(at);
    CsvFile file = CsvFile.open(settings.file(work.id(), staged.file().name()), settings.limits());
    rows = new ReadRows<>(staged, staged.file(), file.header(), settings.limits());
    open = file;
    return file;
  }

  @Override
  public @Nullable Task next(Connection connection) throws IOException {
    while (at < files.size()) {
      CsvFile file = open == null ? openFile() : open;
      List<ReadRows.Read> batch = batch(file);
      if (!batch.isEmpty()) {
        StagedFile staged = files.get(at);
        return to -> stage(to, staged, batch);
      }
      close();
      at++;
    }
    return null;
  }

  private List<ReadRows.Read> batch(CsvFile file) throws IOException {
    ReadRows<?> reading = java.util.Objects.requireNonNull(rows);
    List<ReadRows.Read> batch = new ArrayList<>();
    while (batch.size() < ROWS) {
      CsvRecord record = file.next();
      if (record == null) {
        break;
      }
      batch.add(reading.read(record));
    }
    return batch;
  }

  private void stage(Connection connection, StagedFile staged, List<ReadRows.Read> batch)
      throws SQLException {
    List<StagedRow> staging = batch.stream().map(ReadRows.Read::row).toList();
    List<Note> notes = batch.stream().flatMap(read -> read.notes().stream()).toList();
    StagedRows.insert(connection, staged, staging);
    Notes.insert(connection, work.id(), PASS, notes);
    int rejected = (int) staging.stream().filter(StagedRow::rejected).count();
    int warnings = (int) notes.stream().filter(Note::isWarning).count();
    StagedFiles.add(
        connection, staged, new Counts("", staging.size(), rejected, warnings, 0, 0, 0));
    int last = staging.get(staging.size() - 1).record();
    Imports.reached(
        connection, work.id(), new Position(Step.STAGE, staged.file().number(), 0, last));
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
