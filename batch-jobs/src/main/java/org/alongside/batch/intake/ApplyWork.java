package org.alongside.batch.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.Author;
import org.alongside.batch.intake.store.Counts;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.Position.Step;
import org.alongside.batch.intake.store.RegistryRows;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.batch.intake.store.WriteRows;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that stand into the registry, file by file; then, in the same file, the links to
 * records of that file that came later.
 */
final class ApplyWork implements Work {

  static final int ROWS = 1000;

  private static final int WRITING = 0;
  private static final int LINKING = 1;
  private static final int PASS = 9;

  private final Import work;
  private final Clock clock;
  private RegistryRows registry = new RegistryRows();
  private List<StagedFile> files = List.of();
  private int at;
  private int phase;
  private int reached;

  ApplyWork(Import work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void open(Connection connection) throws SQLException {
    files = StagedFiles.of(connection, work.id());
    registry = new RegistryRows();
    Position position = Imports.find(connection, work.id()).orElseThrow().position();
    at = 0;
    phase = WRITING;
    reached = 0;
    if (position.step() == Step.APPLY) {
      while (at < files.size() && files.get(at).file().number() < position.file()) {
        at++;
      }
      phase = position.phase();
      reached = (int) position.at();
    }
  }

  @Override
  public @Nullable Task next(Connection connection) throws SQLException {
    while (at < files.size()) {
      StagedFile file = files.get(at);
      if (phase == WRITING && reached < file.rowsRead()) {
        return nextRows(file);
      }
      if (phase == WRITING) {
        phase = LINKING;
        reached = 0;
      }
      Task linking = nextLinks(connection, file);
      if (linking != null) {
        return linking;
      }
      at++;
      phase = WRITING;
      reached = 0;
    }
    return null;
  }

  private Task nextRows(StagedFile file) {
    int from = reached;
    int to = Math.min(from + ROWS, file.rowsRead());
    reached = to;
    return connection -> write(connection, file, file.file(), from, to);
  }

  private <R extends Record & Row> void write(
      Connection connection, StagedFile file, BundleFile<R> kind, int from, int to)
      throws SQLException {
    List<StagedRow> rows = StagedRows.between(connection, file, from, to);
    WriteRows.Outcome outcome = writer().write(connection, file, kind, rows);
    List<Integer> refused = outcome.refused().stream().map(StagedRow::record).toList();
    List<Note> notes = new ArrayList<>();
    for (StagedRow row : outcome.refused()) {
      notes.add(note(kind, row.record(), row.line(), IntakeCode.CHANGED_MEANWHILE));
    }
    boolean unexplained =
        work.reason() == null
            && outcome.closedQuarter()
            && !Notes.has(connection, work.id(), kind.number(), IntakeCode.CLOSED_QUARTER_CHANGED);
    if (unexplained) {
      notes.add(note(kind, 0, 0, IntakeCode.CLOSED_QUARTER_CHANGED));
    }
    StagedRows.move(connection, file, refused, "R");
    StagedRows.move(connection, file, outcome.toBeLinked(), "L");
    Notes.insert(connection, work.id(), PASS, notes);
    StagedFiles.add(
        connection,
        file,
        new Counts(
            "",
            0,
            refused.size(),
            unexplained ? 1 : 0,
            outcome.created(),
            outcome.updated(),
            outcome.unchanged()));
    reached(connection, file, WRITING, to);
  }

  private static Note note(BundleFile<?> kind, int record, int line, IntakeCode code) {
    return Note.of(kind.number(), kind.name(), record, line, "", code);
  }

  private @Nullable Task nextLinks(Connection connection, StagedFile file) throws SQLException {
    if (file.file().link().isEmpty()) {
      return null;
    }
    List<StagedRow> rows = StagedRows.toBeLinked(connection, file, reached, ROWS);
    if (rows.isEmpty()) {
      return null;
    }
    int last = rows.get(rows.size() - 1).record();
    reached = last;
    return to -> link(to, file, file.file(), rows, last);
  }

  private <R extends Record & Row> void link(
      Connection connection, StagedFile file, BundleFile<R> kind, List<StagedRow> rows, int last)
      throws SQLException {
    writer().link(connection, file, kind, rows);
    reached(connection, file, LINKING, last);
  }

  private WriteRows writer() {
    return new WriteRows(registry, Author.of(work, clock.instant()));
  }

  private void reached(Connection connection, StagedFile file, int now, int end)
      throws SQLException {
    Imports.reached(
        connection, work.id(), new Position(Step.APPLY, file.file().number(), now, end));
  }
}
