package org.alongside.batch.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.check.Candidate;
import org.alongside.batch.intake.check.CheckRows;
import org.alongside.batch.intake.check.Phase;
import org.alongside.batch.intake.check.StateAfter;
import org.alongside.batch.intake.store.Counts;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.Position.Step;
import org.alongside.batch.intake.store.RegistryRows;
import org.alongside.batch.intake.store.SenderTeams;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.batch.intake.store.Unseen;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the staged rows, file by file and phase by phase, and rejects those that cannot stand.
 * Changes nothing in the registry.
 */
final class CheckWork implements Work {

  private static final int ROWS = 1000;
  private static final int GROUPS = 500;

  /** Begins every phase below all hashes; record numbers begin above 0 anyway. */
  private static final long START = Long.MIN_VALUE;

  private final Import work;
  private final Clock clock;
  private List<StagedFile> files = List.of();
  private CheckRows checks;
  private int at;
  private int phase;
  private long reached;

  CheckWork(Import work, Clock clock) {
    this.work = work;
    this.clock = clock;
    checks = new CheckRows(new StateAfter(new RegistryRows(), List.of()), Unseen.nothing(), clock);
  }

  @Override
  public void open(Connection connection) throws SQLException {
    files = StagedFiles.of(connection, work.id());
    Unseen unseen = SenderTeams.unseen(connection, work.id());
    checks = new CheckRows(new StateAfter(new RegistryRows(), files), unseen, clock);
    Position position = Imports.find(connection, work.id()).orElseThrow().position();
    at = 0;
    phase = 0;
    reached = START;
    if (position.step() == Step.CHECK) {
      while (at < files.size() && files.get(at).file().number() < position.file()) {
        at++;
      }
      phase = position.phase();
      reached = position.at();
    }
  }

  @Override
  public @Nullable Task next(Connection connection) throws SQLException {
    while (at < files.size()) {
      StagedFile file = files.get(at);
      if (phase == Phase.values().length) {
        at++;
        phase = 0;
        reached = START;
        continue;
      }
      Phase now = Phase.values()[phase];
      Task task = checks.applies(file, now) ? next(connection, file, now) : null;
      if (task != null) {
        return task;
      }
      phase++;
      reached = START;
    }
    return null;
  }

  private @Nullable Task next(Connection connection, StagedFile file, Phase now)
      throws SQLException {
    return switch (now) {
      case ROWS -> nextRows(file);
      case LINKS -> nextLinks(file);
      case KEYS, GROUPS -> nextGroups(connection, file, now);
    };
  }

  private @Nullable Task nextRows(StagedFile file) {
    int from = (int) Math.max(reached, 0);
    if (from >= file.rowsRead()) {
      return null;
    }
    int to = Math.min(from + ROWS, file.rowsRead());
    reached = to;
    return connection ->
        settle(connection, file, Phase.ROWS, to, rows(connection, file, file.file(), from, to));
  }

  private <R extends Record & Row> List<Candidate<R>> rows(
      Connection connection, StagedFile file, BundleFile<R> kind, int from, int to)
      throws SQLException {
    return checks.rows(connection, file, kind, StagedRows.between(connection, file, from, to));
  }

  private @Nullable Task nextLinks(StagedFile file) {
    if (reached != START) {
      return null;
    }
    reached = 0;
    return connection ->
        settle(connection, file, Phase.LINKS, 0, checks.links(connection, file, file.file()));
  }

  private @Nullable Task nextGroups(Connection connection, StagedFile file, Phase now)
      throws SQLException {
    Set<Long> hashes =
        new LinkedHashSet<>(
            StagedRows.hashes(connection, file, reached, now == Phase.KEYS, GROUPS));
    if (hashes.isEmpty()) {
      return null;
    }
    long last = hashes.stream().mapToLong(Long::longValue).max().orElseThrow();
    reached = last;
    return to ->
        settle(
            to,
            file,
            now,
            last,
            now == Phase.KEYS
                ? checks.keys(to, file, file.file(), hashes)
                : checks.groups(to, file, file.file(), hashes));
  }

  private void settle(
      Connection connection,
      StagedFile file,
      Phase now,
      long end,
      List<? extends Candidate<?>> candidates)
      throws SQLException {
    List<Note> notes = new ArrayList<>();
    List<Integer> rejected = new ArrayList<>();
    for (Candidate<?> candidate : candidates) {
      candidate.findings().forEach(f -> notes.add(Note.of(file, candidate.staged(), f)));
      if (candidate.isRejected()) {
        rejected.add(candidate.staged().record());
      }
    }
    StagedRows.move(connection, file, rejected, "R");
    Notes.insert(connection, work.id(), 1 + now.ordinal(), notes);
    int warnings = (int) notes.stream().filter(Note::isWarning).count();
    StagedFiles.add(connection, file, new Counts("", 0, rejected.size(), warnings, 0, 0, 0));
    Imports.reached(
        connection, work.id(), new Position(Step.CHECK, file.file().number(), now.ordinal(), end));
  }
}
