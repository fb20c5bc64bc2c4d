package org.alongside.batch.nightly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.jspecify.annotations.Nullable;

/**
 * Freezes the registry: in one transaction, copies what changed since the last cut into the facts,
 * the first time everything. Entry and imports go on meanwhile; what they commit during the cut
 * waits for the next one, because its trace is not seen and stays.
 *
 * <p>On PostgreSQL a repeatable-read snapshot makes the cut; on Derby share locks on the copied
 * tables, so that writers wait until it is taken. A deadlock or lost serialisation is tried again.
 */
@Dependent
public class RegistryCut {

  /**
   * A cut that was taken.
   *
   * @param number one more than the cut before
   * @param at what was committed before this moment is in
   * @param changed records of people that were copied
   */
  public record Cut(long number, Instant at, long changed) {}

  private static final int ATTEMPTS = 5;

  private static final String[] TABLES = {
    "participant",
    "participant_name",
    "distinction",
    "enrolment",
    "attendance",
    "cohort",
    "cohort_funding",
    "cohort_session",
    "instrument",
    "item",
    "response",
    "answer",
    "step",
    "pledge",
    "feedback",
    "referral",
    "concern",
    "pair",
    "check_in",
    "cascade_link",
    "organisation_metric",
    "expenditure",
    "organisation",
    "donor_grant",
    "programme",
    "area",
    "site",
    "opening_balance",
    "target",
    "change_trace"
  };

  private final DataSource dataSource;
  private final Clock clock;
  private final NightReferences references;

  @Inject
  public RegistryCut(DataSource dataSource, Clock clock, NightReferences references) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.references = references;
  }

  /**
   * What a transaction took.
   *
   * @param reference what it read for that; null if there was no need
   */
  private record Taken(Cut cut, @Nullable NightReference reference) {}

  /**
   * Takes the next cut, and finds whom to count afresh.
   *
   * @param everybody whether nothing may be taken over from the last night
   * @throws BatchException 500 if the database refuses five times
   */
  public Cut take(long run, LocalDate businessDate, boolean everybody) {
    @Nullable SQLException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Taken taken =
            Database.attempt(
                dataSource, connection -> cut(connection, run, businessDate, everybody));
        if (taken.reference() != null) {
          references.keep(run, taken.reference());
        }
        return taken.cut();
      } catch (SQLException e) {
        if (!isConflict(e)) {
          throw Database.failed(e);
        }
        last = e;
      }
    }
    throw new BatchException(
        500,
        "nightly-cut",
        "The registry could not be frozen",
        "Imports or entry kept the registry locked "
            + ATTEMPTS
            + " times; restart the night when"
            + " they are done.",
        new IllegalStateException(last));
  }

  private static boolean isConflict(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("40");
  }

  private Taken cut(Connection connection, long run, LocalDate businessDate, boolean everybody)
      throws SQLException {
    begin(connection);
    Instant at = clock.instant();
    long before = number(connection);
    Optional<CarriedCounts> carried =
        before == 0 || everybody
            ? Optional.empty()
            : CarriedCounts.of(connection, before, references);
    long changed;
    if (before == 0) {
      new CutPeople(connection).all();
      Database.script(connection, "copy-all-cohorts.sql");
      changed = copyPeople(connection, "copy-attendance.sql");
    } else {
      new CutPeople(connection).changed();
      Recount recount = new Recount(connection);
      long changedBefore = recount.ofCut();
      if (carried.isPresent()) {
        carried.get().leaveOutChanged(changedBefore);
      }
      recount.changedCohorts();
      Database.script(connection, "copy-changed-cohorts.sql");
      Database.script(connection, "forget-people.sql");
      changed = copyPeople(connection, "copy-changed-attendance.sql");
    }
    Database.script(connection, "find-lookalikes.sql");
    Database.script(connection, "copy-reference.sql");
    // Exactly the traces this transaction sees; later ones stay for the next night.
    Database.update(connection, "delete from registry.change_trace");
    Cut cut = new Cut(before + 1, at, changed);
    NightReference now = null;
    boolean settled = false;
    if (carried.isPresent()) {
      now = new ReferenceReader(connection, businessDate).readSince(carried.get().before());
      settled = carried.get().settle(run, now);
    }
    if (!settled) {
      countEverybody(connection);
    }
    Database.script(connection, "keep-lookalikes.sql");
    Database.update(connection, "delete from batch.cut_person");
    // Last, because it locks what the Jobs page reads: on Derby a reader waits for a writer.
    note(connection, run, cut);
    return new Taken(cut, now);
  }

  private static long copyPeople(Connection connection, String attendance) throws SQLException {
    if (Database.isPostgresql(connection)) {
      Database.update(connection, "analyze batch.cut_person");
    }
    Database.script(connection, "copy-people.sql");
    Database.script(connection, attendance);
    try (PreparedStatement select =
            connection.prepareStatement("select count(*) from batch.cut_person");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void countEverybody(Connection connection) throws SQLException {
    for (String table : List.of("recount", "person_wake", "person_note", "run_slice")) {
      Database.update(connection, "delete from batch." + table);
    }
  }

  private static void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (Database.isPostgresql(connection)) {
        statement.execute("set transaction isolation level repeatable read");
        // Few people's rows are looked up. At the default, made for disks that turn, PostgreSQL
        // rather reads all of everybody's.
        statement.execute("set local random_page_cost = 1.1");
        return;
      }
      for (String table : TABLES) {
        statement.execute("lock table registry." + table + " in share mode");
      }
    }
  }

  private static long number(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select cut_number from batch.cut_state");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void note(Connection connection, long run, Cut cut) throws SQLException {
    Database.update(
        connection,
        "update batch.cut_state set cut_number = ?, cut_at = ?",
        cut.number(),
        Database.timestamp(cut.at()));
    Database.update(
        connection,
        "update batch.nightly_run set knowledge_cut = ?, cut_number = ?, changed = ?,"
            + " counted_with = ? where run = ?",
        Database.timestamp(cut.at()),
        cut.number(),
        cut.changed(),
        Software.running(),
        run);
  }
}
