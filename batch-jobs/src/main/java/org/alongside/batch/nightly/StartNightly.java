package org.alongside.batch.nightly;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.alongside.batch.BatchException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the nightly job for a business date, unless a night is running anywhere. */
@Dependent
public class StartNightly {

  /** Name of the job. */
  public static final String JOB = "nightly";

  static final Set<BatchStatus> OVER =
      Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  private final Lease lease;
  private final ClosedDays closedDays;
  private final int partitions;
  private final int sliceSize;

  @Inject
  public StartNightly(
      Lease lease,
      ClosedDays closedDays,
      @ConfigProperty(name = "alongside.nightly.partitions", defaultValue = "2") int partitions,
      @ConfigProperty(name = "alongside.nightly.slice-size", defaultValue = "10000")
          int sliceSize) {
    this.lease = lease;
    this.closedDays = closedDays;
    this.partitions = partitions;
    this.sliceSize = sliceSize;
  }

  /**
   * Returns the id of the execution that was started.
   *
   * @throws BatchException 422 if the day has not ended in every site's zone, 409 if a night is
   *     running
   */
  public long start(LocalDate businessDate) {
    LocalDate last = closedDays.last();
    if (businessDate.isAfter(last)) {
      throw new BatchException(
          422,
          "business-date-open",
          "This business date is not over yet",
          "businessDate "
              + businessDate
              + " has not ended in every site's time zone; the last day"
              + " that has is "
              + last
              + ".");
    }
    String token = UUID.randomUUID().toString();
    take(token);
    Properties parameters = new Properties();
    parameters.setProperty("businessDate", businessDate.toString());
    parameters.setProperty("lease", token);
    parameters.setProperty("partitions", String.valueOf(partitions));
    parameters.setProperty("sliceSize", String.valueOf(sliceSize));
    return begun(token, () -> BatchRuntime.getJobOperator().start(JOB, parameters));
  }

  /** Something that begins an execution. */
  @FunctionalInterface
  interface Begin {
    long execution();
  }

  /** Begins an execution under a lease taken before; gives the lease back if that fails. */
  long begun(String token, Begin begin) {
    boolean begun = false;
    try {
      long execution = begin.execution();
      begun = true;
      return execution;
    } finally {
      if (!begun) {
        lease.release(token);
      }
    }
  }

  /**
   * Takes the lease, if need be from a holder whose execution is over without having given it back.
   *
   * @throws BatchException 409 if a night is running
   */
  void take(String token) {
    if (lease.take(token)) {
      return;
    }
    boolean taken =
        lease
            .holder()
            .map(holder -> isDead(holder) ? lease.takeOver(token, holder) : false)
            .orElseGet(() -> lease.take(token));
    if (!taken) {
      throw running();
    }
  }

  /**
   * Takes the lease for a night that held it before. A night's executions share one token, so one
   * that still runs under it must not lose it to the attempt.
   *
   * @throws BatchException 409 if a night is running, this one included
   */
  void takeAgain(String token) {
    boolean underWay =
        lease
            .holder()
            .filter(holder -> holder.token().equals(token) && !lease.hasRunOut(holder))
            .filter(holder -> !isDead(holder))
            .isPresent();
    if (underWay) {
      throw running();
    }
    take(token);
  }

  private static BatchException running() {
    return new BatchException(
        409,
        "nightly-running",
        "The nightly job is running already",
        "Only one night runs at a time. Wait until it is over, or stop it, then start again.");
  }

  private static boolean isDead(Lease.Holder holder) {
    Long execution = holder.execution();
    if (execution == null) {
      return false;
    }
    JobOperator operator = BatchRuntime.getJobOperator();
    try {
      return OVER.contains(operator.getJobExecution(execution).getBatchStatus());
    } catch (NoSuchJobExecutionException e) {
      // Its history was purged, so it is long over.
      return true;
    }
  }
}
