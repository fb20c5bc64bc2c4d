package org.alongside.reporting.figure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.reporting.ReportingException;

/**
 * The one way figures come into the store. A nightly run opens itself, hands over scope after scope
 * and the names its reports need, and is published as a whole; until then readers see the run
 * before, unchanged.
 *
 * <p>Every call is one transaction (the caller's, if there is one) and may be repeated: after a
 * crash the same run opens itself again and goes on with any scope, or a new run starts and clears
 * away whatever a never-published one left. Only what differs from the run before is written, so
 * that every earlier run can still be read. Runs are written one at a time; the nightly job's lease
 * sees to that.
 */
@Dependent
public class Publication {

  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  public Publication(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Begins a run, or goes on with it after a crash. Figures and names of other runs that were never
   * published are discarded.
   *
   * @throws ReportingException 409 if the run, or a later one, is published already
   */
  public void open(RunHeader header) {
    Transactions.change(
        dataSource,
        connection -> {
          refuseIfPublished(connection, header.run());
          for (long leftover : unpublished(connection)) {
            if (leftover != header.run()) {
              remove(connection, leftover);
            }
          }
          writeHeader(connection, header);
        });
  }

  /**
   * Makes the given figures the only ones of this scope at this run. Nothing is written for those
   * that are the same as before.
   *
   * @param figures each cell at most once, all of this scope
   * @throws ReportingException 409 if the run is not open
   * @throws IllegalArgumentException if a figure belongs elsewhere or is given twice
   */
  public void replaceScope(long run, String scopeType, String scope, Collection<Figure> figures) {
    ScopeName name = new ScopeName(scopeType, scope);
    Transactions.change(
        dataSource,
        connection -> {
          requireOpen(connection, run);
          ScopeDifference.between(connection, run, name, figures).write(connection);
        });
  }

  /**
   * Ends every figure of scopes that are not among the given ones: what the run before still had
   * and this one does not.
   *
   * @throws ReportingException 409 if the run is not open
   */
  public void retireScopesExcept(long run, Collection<ScopeName> scopes) {
    List<ScopeName> gone = Transactions.inOne(dataSource, RowPeriods::scopes);
    gone.removeAll(scopes);
    for (ScopeName scope : gone) {
      replaceScope(run, scope.type(), scope.code(), List.of());
    }
  }

  /** The grants of this run; replaces those written by an earlier attempt. */
  public void writeGrants(long run, Collection<PublishedGrant> grants) {
    writeNames(run, connection -> NameRows.writeGrants(connection, run, grants));
  }

  /** Names of donors, programmes and areas; replaces those written by an earlier attempt. */
  public void writeLabels(long run, Collection<PublishedLabel> labels) {
    writeNames(run, connection -> NameRows.writeLabels(connection, run, labels));
  }

  /** Targets in force on the business date; replaces those written by an earlier attempt. */
  public void writeTargets(long run, Collection<PublishedTarget> targets) {
    writeNames(run, connection -> NameRows.writeTargets(connection, run, targets));
  }

  /** Balances live on the business date; replaces those written by an earlier attempt. */
  public void writeOpeningBalances(long run, Collection<PublishedBalance> balances) {
    writeNames(run, connection -> NameRows.writeBalances(connection, run, balances));
  }

  /**
   * Takes back a run that will not be published. Does nothing if there is no such run.
   *
   * @throws ReportingException 409 if it is published
   */
  public void discard(long run) {
    Transactions.change(
        dataSource,
        connection -> {
          if (unpublished(connection).contains(run)) {
            remove(connection, run);
          } else {
            refuseIfPublished(connection, run);
          }
        });
  }

  /**
   * Shows this run to every reader, all at once. Repeated for the run readers see already, it does
   * nothing.
   *
   * @throws ReportingException 409 if the run is not open
   */
  public void publish(long run) {
    Transactions.change(
        dataSource,
        connection -> {
          if (pointer(connection) == run) {
            return;
          }
          requireOpen(connection, run);
          // What an earlier attempt wrote and a later one took back: no reader could see it.
          update(
              connection,
              "delete from reporting.figure where from_run = ? and until_run = from_run",
              run);
          try (PreparedStatement stamp =
                  connection.prepareStatement(
                      "update reporting.run set published_at = ? where run = ?");
              PreparedStatement move =
                  connection.prepareStatement("update reporting.pointer set run = ?")) {
            stamp.setTimestamp(1, Timestamp.from(clock.instant()), Runs.utc());
            stamp.setLong(2, run);
            stamp.executeUpdate();
            move.setLong(1, run);
            move.executeUpdate();
          }
        });
  }

  private void writeNames(long run, Transactions.Change change) {
    Transactions.change(
        dataSource,
        connection -> {
          requireOpen(connection, run);
          change.on(connection);
        });
  }

  private static void writeHeader(Connection connection, RunHeader header) throws SQLException {
    boolean again = unpublished(connection).contains(header.run());
    String sql =
        again
            ? "update reporting.run set business_date = ?, knowledge_cut = ?,"
                + " organisation_name = ? where run = ?"
            : "insert into reporting.run (business_date, knowledge_cut, organisation_name, run)"
                + " values (?, ?, ?, ?)";
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setDate(1, Date.valueOf(header.businessDate()));
      write.setTimestamp(2, Timestamp.from(header.knowledgeCut()), Runs.utc());
      write.setString(3, header.organisationName());
      write.setLong(4, header.run());
      write.executeUpdate();
    }
  }

  private static void remove(Connection connection, long run) throws SQLException {
    update(connection, "delete from reporting.figure where from_run = ?", run);
    update(connection, "update reporting.figure set until_run = null where until_run = ?", run);
    RowPeriods.forget(connection);
    NameRows.delete(connection, run);
    update(connection, "delete from reporting.run where run = ?", run);
  }

  private static void update(Connection connection, String sql, long run) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      statement.executeUpdate();
    }
  }

  private static void requireOpen(Connection connection, long run) throws SQLException {
    if (!unpublished(connection).contains(run)) {
      throw conflict("Run " + run + " is not open: start the nightly job again.");
    }
  }

  private static void refuseIfPublished(Connection connection, long run) throws SQLException {
    long published = pointer(connection);
    if (run <= published) {
      throw conflict("Run " + run + " comes too late: run " + published + " is published already.");
    }
  }

  private static ReportingException conflict(String detail) {
    return new ReportingException(409, "run-not-open", "This run takes no more figures", detail);
  }

  private static List<Long> unpublished(Connection connection) throws SQLException {
    List<Long> runs = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select run from reporting.run where published_at is null");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        runs.add(rows.getLong(1));
      }
    }
    return runs;
  }

  /** The run readers see, or -1. */
  private static long pointer(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select run from reporting.pointer where run is not null");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }
}
