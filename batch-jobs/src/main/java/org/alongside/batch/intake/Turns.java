package org.alongside.batch.intake;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;
import org.alongside.batch.intake.store.Imports;
import org.jspecify.annotations.Nullable;

/**
 * Lets one import work at a time, on any number of servers: whoever holds the one row of {@code
 * batch.intake_turn}. The others wait in the order in which they came.
 */
@ApplicationScoped
public class Turns {

  static final String JOB = "import";

  /** What an execution is in while it may still do something. */
  private static final Set<BatchStatus> ALIVE =
      Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  private static final String STOPPED =
      "The import stopped before its end; restart it, and it goes on where it stopped.";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Turns(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Starts the import that has waited longest, unless another has the turn. */
  public synchronized void startNext() {
    Optional<Import> next =
        transactions.ask(
            connection -> {
              Optional<Import> waiting = Imports.firstWaiting(connection);
              if (waiting.isEmpty() || !Imports.takeTurn(connection, waiting.get().id())) {
                return Optional.empty();
              }
              Imports.started(connection, waiting.get().id(), clock.instant());
              return waiting;
            });
    next.ifPresent(one -> run(one.id(), null));
  }

  /**
   * Goes on with an import that failed.
   *
   * @throws BatchException if there is none, it did not fail, or another has the turn
   */
  public synchronized void restart(long importId) {
    Import one =
        transactions
            .ask(connection -> Imports.find(connection, importId))
            .orElseThrow(() -> unknown(importId));
    if (one.state() != ImportState.FAILED) {
      throw new BatchException(
          409,
          "import-not-failed",
          "This import did not fail",
          "Only an import that failed can be restarted; this one is " + one.state() + ".");
    }
    boolean taken =
        transactions.ask(
            connection -> {
              boolean mine = Imports.takeTurn(connection, importId);
              if (mine) {
                Imports.started(connection, importId, clock.instant());
              }
              return mine;
            });
    if (!taken) {
      throw new BatchException(
          409,
          "import-running",
          "Another import is running",
          "Wait until it has finished, then restart this one.");
    }
    run(importId, one.executionId());
  }

  static BatchException unknown(long importId) {
    return new BatchException(
        404,
        "import-unknown",
        "No such import",
        "There is no import with number " + importId + ".");
  }

  private void run(long importId, @Nullable Long failed) {
    try {
      long execution = failed == null ? start(importId) : again(importId, failed);
      transactions.tell(connection -> Imports.executedBy(connection, importId, execution));
    } catch (RuntimeException e) {
      fail(importId, STOPPED);
      throw new BatchException(
          500, "import-not-started", "The import could not be started", STOPPED, e);
    }
  }

  private static long start(long importId) {
    return BatchRuntime.getJobOperator().start(JOB, parameters(importId));
  }

  /** A restart does not inherit the parameters of the execution before. */
  private static long again(long importId, long execution) {
    return BatchRuntime.getJobOperator().restart(execution, parameters(importId));
  }

  private static Properties parameters(long importId) {
    Properties parameters = new Properties();
    parameters.setProperty("import", Long.toString(importId));
    return parameters;
  }

  /** After the job: notes a failure, gives the turn back, and starts the next. */
  void ended(long importId) {
    boolean finished =
        transactions.ask(
            connection ->
                Imports.find(connection, importId).orElseThrow().state() == ImportState.FINISHED);
    if (finished) {
      transactions.tell(connection -> Imports.giveTurnBack(connection, importId));
    } else {
      fail(importId, STOPPED);
    }
    startNext();
  }

  private void fail(long importId, String why) {
    transactions.tell(
        connection -> {
          Imports.ended(connection, importId, ImportState.FAILED, why, clock.instant());
          Imports.giveTurnBack(connection, importId);
        });
  }

  /**
   * After a crash: what held the turn and is no longer running goes on. Does nothing while another
   * server works.
   *
   * @param boot when this server started; an import sent since then is being started by its sender
   */
  public synchronized void recover(Instant boot) {
    Optional<Import> holder =
        transactions.ask(
            connection -> {
              Optional<Long> id = Imports.holder(connection);
              return id.isEmpty() ? Optional.empty() : Imports.find(connection, id.get());
            });
    boolean fromBefore = holder.filter(one -> one.submittedAt().isBefore(boot)).isPresent();
    if (fromBefore && !isAlive(holder.get())) {
      Import one = holder.get();
      if (one.state() == ImportState.FINISHED) {
        transactions.tell(connection -> Imports.giveTurnBack(connection, one.id()));
      } else {
        run(one.id(), one.executionId());
        return;
      }
    }
    startNext();
  }

  private static boolean isAlive(Import one) {
    Long execution = one.executionId();
    return execution != null
        && ALIVE.contains(
            BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus());
  }
}
