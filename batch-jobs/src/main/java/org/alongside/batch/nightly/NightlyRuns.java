package org.alongside.batch.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.jspecify.annotations.Nullable;

/** The nights, one row per job instance. Every change is a transaction of its own. */
@ApplicationScoped
public class NightlyRuns {

  private static final int OPERATOR_LENGTH = 4000;
  private static final int MANAGER_LENGTH = 2000;

  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  public NightlyRuns(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Begins the run of a job instance, or goes on with it in another execution. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public NightlyRun begin(long instance, long execution, LocalDate businessDate) {
    Database.change(
        dataSource,
        connection -> {
          int known =
              Database.update(
                  connection,
                  "update batch.nightly_run set execution_id = ?, operator_message = null,"
                      + " manager_message = null, ended_at = null, state = case when state ="
                      + " 'published' then 'published' else 'running' end where instance_id = ?",
                  execution,
                  instance);
          if (known == 0) {
            Database.update(
                connection,
                "insert into batch.nightly_run (run, instance_id, execution_id, business_date,"
                    + " state, started_at) values (?, ?, ?, ?, 'running', ?)",
                nextRun(connection),
                instance,
                execution,
                Date.valueOf(businessDate),
                Database.timestamp(clock.instant()));
          }
        });
    return ofInstance(instance).orElseThrow();
  }

  /** Above every run there was, published ones included. Only who holds the lease asks. */
  private static long nextRun(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select coalesce(max(run), 0) + 1 from batch.nightly_run");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  public Optional<NightlyRun> ofInstance(long instance) {
    return select("where instance_id = ?", instance).stream().findFirst();
  }

  /** The nights no end is known of, newest first. */
  public List<NightlyRun> running() {
    return select("where state = ? order by run desc", "running");
  }

  /** The newest night of all, if there has been one. */
  public Optional<NightlyRun> newest() {
    return select("where run >= ? order by run desc", 0L).stream().findFirst();
  }

  /**
   * The run a step works on.
   *
   * @throws BatchException 409 if a later cut was taken, so that its facts are gone
   */
  public NightlyRun current(long instance) {
    NightlyRun run = ofInstance(instance).orElseThrow();
    Long cut = run.cutNumber();
    if (cut != null && cut != newestCut()) {
      throw new BatchException(
          409,
          "nightly-overtaken",
          "A later night has begun",
          "This night cannot go on: a later one has frozen the registry anew. Start a new night for"
              + " the same business date instead.");
    }
    return run;
  }

  /**
   * The night of a run whose facts are still those it counted.
   *
   * @throws BatchException 409 if a later night froze the registry anew, or other software counted
   *     that run
   */
  NightlyRun stillFrozen(long run) {
    NightlyRun night = select("where run = ?", run).stream().findFirst().orElseThrow();
    Long cut = night.cutNumber();
    if (cut == null || cut != newestCut()) {
      throw new BatchException(
          409,
          "lineage-overtaken",
          "A later night has begun",
          "The registry was frozen anew since these figures were counted. Ask again when the next"
              + " figures are published.");
    }
    if (!Software.running().equals(countedWith(run))) {
      throw new BatchException(
          409,
          "lineage-other-software",
          "These figures were counted by another version of the software",
          "Ask again when the next night has counted them anew.");
    }
    return night;
  }

  private String countedWith(long run) {
    return Database.inOne(
        dataSource,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select coalesce(counted_with, '') from batch.nightly_run where run = ?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? row.getString(1) : "";
            }
          }
        });
  }

  private long newestCut() {
    return Database.inOne(
        dataSource,
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("select cut_number from batch.cut_state");
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** Notes that readers see it now; joins the transaction that moves the pointer. */
  void published(long run) {
    Database.change(
        dataSource,
        connection ->
            Database.update(
                connection,
                "update batch.nightly_run set state = 'published', ended_at = ? where run = ?",
                Database.timestamp(clock.instant()),
                run));
  }

  /** Keeps why it failed; the first reason stands. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(long run, Failure failure) {
    Database.change(
        dataSource,
        connection ->
            Database.update(
                connection,
                "update batch.nightly_run set operator_message = ?, manager_message = ?"
                    + " where run = ? and operator_message is null",
                cut(failure.forOperator(), OPERATOR_LENGTH),
                cut(failure.forManager(), MANAGER_LENGTH),
                run));
  }

  /** Notes that an execution is over, unless it was published. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void over(long run, boolean stopped) {
    NightlyRun.State state = stopped ? NightlyRun.State.STOPPED : NightlyRun.State.FAILED;
    Database.change(
        dataSource,
        connection ->
            Database.update(
                connection,
                "update batch.nightly_run set ended_at = ?, state = case when state = 'running'"
                    + " then ? else state end where run = ?",
                Database.timestamp(clock.instant()),
                state.code(),
                run));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private List<NightlyRun> select(String where, Object parameter) {
    return Database.inOne(
        dataSource,
        connection -> {
          List<NightlyRun> runs = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement("select * from batch.nightly_run " + where)) {
            select.setObject(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                runs.add(run(rows));
              }
            }
          }
          return runs;
        });
  }

  private static NightlyRun run(ResultSet row) throws SQLException {
    return new NightlyRun(
        row.getLong("run"),
        row.getLong("instance_id"),
        row.getLong("execution_id"),
        Rows.date(row, "business_date"),
        NightlyRun.State.ofCode(row.getString("state")),
        Database.instant(row.getTimestamp("started_at")),
        instant(row, "ended_at"),
        instant(row, "knowledge_cut"),
        number(row, "cut_number"),
        number(row, "people"),
        number(row, "recounted"),
        number(row, "changed"),
        number(row, "figures"),
        row.getString("operator_message"),
        row.getString("manager_message"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : Database.instant(timestamp);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
