package org.alongside.batch.nightly;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.alongside.batch.BatchException;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.Work;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the nightly job for a business date, unless a night is running anywhere. */
@Dependent
public class StartNightly {

  /** Name of the job. */
  public static final String JOB = "nightly";

  private final Leases leases;
  private final ClosedDays closedDays;
  private final int partitions;
  private final int sliceSize;

  @Inject
  public StartNightly(
      Leases leases,
      ClosedDays closedDays,
      @ConfigProperty(name = "alongside.nightly.partitions", defaultValue = "2") int partitions,
      @ConfigProperty(name = "alongside.nightly.slice-size", defaultValue = "10000")
          int sliceSize) {
    this.leases = leases;
    this.closedDays = closedDays;
    this.partitions = partitions;
    this.sliceSize = sliceSize;
  }

  /**
   * Returns the id of the execution that was started.
   *
   * @param everybody whether to count everybody afresh, rather than whom something changed for
   * @throws BatchException 422 if the day has not ended in every site's zone, 409 if a night is
   *     running
   */
  public long start(LocalDate businessDate, boolean everybody) {
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
    String token = take();
    Properties parameters = new Properties();
    parameters.setProperty("businessDate", businessDate.toString());
    parameters.setProperty("lease", token);
    parameters.setProperty("everybody", String.valueOf(everybody));
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
        leases.release(Work.NIGHTLY, token);
      }
    }
  }

  /**
   * Takes the lease under a new token, which it returns.
   *
   * @throws BatchException 409 if a night is running
   */
  String take() {
    String token = UUID.randomUUID().toString();
    if (!leases.take(Work.NIGHTLY, token)) {
      throw running();
    }
    return token;
  }

  private static BatchException running() {
    return new BatchException(
        409,
        "nightly-running",
        "The nightly job is running already",
        "Only one night runs at a time. Wait until it is over, or stop it, then start again.");
  }
}
