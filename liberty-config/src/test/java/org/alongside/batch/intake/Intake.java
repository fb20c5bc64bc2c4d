package org.alongside.batch.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.alongside.batch.intake.store.Counts;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.SenderTeams;
import org.jspecify.annotations.Nullable;

/** Runs the steps of the job in order, each task in a transaction of its own. */
public final class Intake {

  private final DataSource dataSource;
  private final Clock clock;
  private final IntakeSettings settings;
  private final Transactions transactions;
  private @Nullable List<String> teams;

  public Intake(DataSource dataSource, Path home, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
    settings = new IntakeSettings(home.toString(), 1 << 28, 50_000_000, 100_000_000, 10_000);
    transactions = new Transactions(dataSource);
  }

  /** From now on the sender is in these teams; at first in all there are. */
  Intake from(String... codes) {
    teams = List.of(codes);
    return this;
  }

  private List<String> teams(Connection connection) throws SQLException {
    List<String> known = teams;
    if (known != null) {
      return known;
    }
    List<String> all = new ArrayList<>();
    try (var rows = connection.createStatement().executeQuery("select code from registry.team")) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  /** What the test has planned to go wrong. */
  static final class PlannedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Imports an archive to its end. */
  public long take(byte[] archive) throws IOException, SQLException {
    return take(archive, false);
  }

  long take(byte[] archive, boolean dryRun) throws IOException, SQLException {
    long id = submit(archive, dryRun);
    run(id, Integer.MAX_VALUE);
    return id;
  }

  /** Does all the steps of an import that was submitted elsewhere. */
  public void doAll(long id) throws IOException, SQLException {
    new ReceiveBundle(settings, transactions, turn(id)).process();
    run(id, Integer.MAX_VALUE);
  }

  long submit(byte[] archive, boolean dryRun) throws IOException {
    return submit(archive, dryRun, null);
  }

  long submit(byte[] archive, boolean dryRun, @Nullable String reason) throws IOException {
    long id = transactions.ask(Imports::nextId);
    Files.createDirectories(settings.folder(id));
    Files.write(settings.archive(id), archive);
    Import one =
        new Import(
            id,
            ImportState.WAITING,
            dryRun,
            "bundle.zip",
            archive.length,
            "tester",
            clock.instant(),
            reason,
            null,
            null,
            null,
            null,
            Position.startOf(Position.Step.RECEIVE));
    transactions.tell(
        connection -> {
          Imports.insert(connection, one);
          SenderTeams.insert(connection, id, Set.copyOf(teams(connection)));
        });
    new ReceiveBundle(settings, transactions, turn(id)).process();
    return id;
  }

  /**
   * Goes on with an import.
   *
   * @param tasks how many may be committed before the next one fails after its work, before its
   *     commit
   */
  void run(long id, int tasks) throws IOException, SQLException {
    Import one = find(id);
    int left = tasks;
    if (one.position().step().compareTo(Position.Step.STAGE) <= 0) {
      left = work(new StageWork(one, settings), left);
    }
    if (find(id).position().step().compareTo(Position.Step.CHECK) <= 0) {
      left = work(new CheckWork(one, clock), left);
    }
    if (!one.dryRun()) {
      work(new ApplyWork(one, clock), left);
    }
    new FinishImport(settings, transactions, turn(id), clock).process();
  }

  /** Nobody ever took the lease, so it is that of no token. */
  private static Turn turn(long id) {
    return new Turn(id, "", 0);
  }

  private int work(Work work, int tasks) throws IOException, SQLException {
    int left = tasks;
    try (work;
        Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      work.open(connection);
      for (Work.Task task = work.next(connection); task != null; task = work.next(connection)) {
        task.run(connection);
        if (left-- == 0) {
          connection.rollback();
          throw new PlannedFailure();
        }
        connection.commit();
      }
      connection.rollback();
    }
    return left;
  }

  Import find(long id) {
    return transactions.ask(connection -> Imports.find(connection, id).orElseThrow());
  }

  /** "file read/created/updated/unchanged/rejected", in order. */
  public List<String> counts(long id) {
    return new ViewImports(settings, transactions)
        .report(id).files().stream().map(Intake::line).toList();
  }

  private static String line(Counts c) {
    return "%s %d/%d/%d/%d/%d"
        .formatted(c.file(), c.read(), c.created(), c.updated(), c.unchanged(), c.rejected());
  }

  Path rejects(long id, String username) {
    return new ViewImports(settings, transactions).rejects(id, username);
  }

  /** "file:line:column CODE", in order; those of whole files without line. */
  public List<String> findings(long id) {
    List<String> lines = new ArrayList<>();
    String after = "";
    List<Notes.Placed> page = page(id, after);
    while (!page.isEmpty()) {
      for (Notes.Placed placed : page) {
        lines.add(line(placed.note()));
        after = placed.after();
      }
      page = page(id, after);
    }
    return lines;
  }

  private List<Notes.Placed> page(long id, String after) {
    return transactions.ask(connection -> Notes.page(connection, id, after, 10_000));
  }

  /** What the findings lead back to in a field tool's export, in order. */
  public List<String> origins(long id) {
    return page(id, "").stream().map(Notes.Placed::origin).toList();
  }

  private static String line(Note note) {
    return note.line() == 0
        ? note.file() + ":" + note.column() + " " + note.code()
        : note.file() + ":" + note.line() + ":" + note.column() + " " + note.code();
  }

  /** The archive of rejected rows. */
  byte[] rejects(long id) throws IOException {
    return Files.readAllBytes(settings.rejects(id));
  }

  /** The first column of every row of a query, as texts. */
  public List<String> ask(String sql) {
    return transactions.ask(
        connection -> {
          List<String> values = new ArrayList<>();
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
              values.add(String.valueOf(rows.getString(1)));
            }
          }
          return values;
        });
  }

  /** Changes the database behind everybody's back. */
  public void change(String sql) {
    transactions.tell(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
          }
        });
  }
}
