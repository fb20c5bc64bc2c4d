package org.alongside.batch.intake;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.LostExecutions;
import org.alongside.batch.lease.Work;
import org.jspecify.annotations.Nullable;

/**
 * Lets one import work at a time, on any number of servers: whoever holds the lease. The others
 * wait in the order in which they came.
 */
@ApplicationScoped
public class Turns {

  /** Name of the job. */
  public static final String JOB = "import";

  /** The job's parameter that says which. */
  public static final String IMPORT = "import";

  static final String LEASE = "lease";

  private static final String STOPPED =
      "The import stopped before its end; restart it, and it goes on where it stopped.";

  private final Transactions transactions;
  private final Leases leases;
  private final LostExecutions lost;
  private final Clock clock;

  @Inject
  public Turns(Transactions transactions, Leases leases, LostExecutions lost, Clock clock) {
    this.transactions = transactions;
    this.leases = leases;
    this.lost = lost;
    this.clock = clock;
  }

  /** Starts the import that has waited longest, unless another has the turn. */
  public synchronized void startNext() {
    if (transactions.ask(Imports::firstWaiting).isEmpty()) {
      return;
    }
    String token = UUID.randomUUID().toString();
    if (!leases.take(Work.IMPORT, token)) {
      return;
    }
    // Another server may have begun it since.
    Optional<Import> next = transactions.ask(Imports::firstWaiting);
    if (next.isEmpty()) {
      leases.release(Work.IMPORT, token);
    } else {
      run(next.get(), token);
    }
  }

  /**
   * Goes on with an import that failed; returns the id of the new execution.
   *
   * @throws BatchException if there is none, it did not fail, or another has the turn
   */
  public synchronized long restart(long importId) {
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
    String token = UUID.randomUUID().toString();
    if (!leases.take(Work.IMPORT, token)) {
      throw new BatchException(
          409,
          "import-running",
          "Another import is running",
          "Wait until it has finished, then restart this one.");
    }
    return run(one, token);
  }

  /**
   * Goes on with the import whose server died, whichever server that was, else with the next that
   * waits. Does nothing while an import is worked on anywhere.
   */
  public synchronized void recover() {
    if (!leases.isFree(Work.IMPORT)) {
      return;
    }
    if (transactions.ask(Imports::running).isEmpty()) {
      startNext();
      return;
    }
    String token = UUID.randomUUID().toString();
    if (!leases.take(Work.IMPORT, token)) {
      return;
    }
    // Another server may have gone on with it, and come to its end, since.
    Optional<Import> interrupted = transactions.ask(Imports::running);
    if (interrupted.isEmpty()) {
      leases.release(Work.IMPORT, token);
    } else {
      run(interrupted.get(), token);
    }
  }

  static BatchException unknown(long importId) {
    return new BatchException(
        404,
        "import-unknown",
        "No such import",
        "There is no import with number " + importId + ".");
  }

  /** Begins, or goes on, under a lease that was taken. */
  private long run(Import one, String token) {
    transactions.tell(connection -> Imports.started(connection, one.id(), token, clock.instant()));
    try {
      return execute(one, token);
    } catch (RuntimeException e) {
      failed(one.id(), token);
      throw new BatchException(
          500, "import-not-started", "The import could not be started", STOPPED, e);
    }
  }

  /** A restart does not inherit the parameters of the execution before. */
  private long execute(Import one, String token) {
    Properties parameters = new Properties();
    parameters.setProperty(IMPORT, Long.toString(one.id()));
    parameters.setProperty(LEASE, token);
    @Nullable Long before = one.executionId();
    if (before == null) {
      return BatchRuntime.getJobOperator().start(JOB, parameters);
    }
    lost.markFailed(before);
    return BatchRuntime.getJobOperator().restart(before, parameters);
  }

  /** After the job: notes a failure, gives the turn back, and starts the next. */
  void ended(long importId, String token) {
    failed(importId, token);
    startNext();
  }

  private void failed(long importId, String token) {
    transactions.tell(
        connection -> Imports.failed(connection, importId, token, STOPPED, clock.instant()));
    leases.release(Work.IMPORT, token);
  }
}
