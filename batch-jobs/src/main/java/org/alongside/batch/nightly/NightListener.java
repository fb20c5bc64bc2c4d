package org.alongside.batch.nightly;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.alongside.batch.BatchException;
import org.alongside.batch.lease.Heartbeat;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.Work;

/** Begins and ends a night: the lease is held and renewed from the first step to after the last. */
@Dependent
@Named("nightListener")
public class NightListener implements JobListener {

  private static final Logger LOGGER = Logger.getLogger(NightListener.class.getName());

  private final JobContext job;
  private final Leases leases;
  private final Heartbeat heartbeat;
  private final NightlyRuns runs;

  @Inject
  public NightListener(JobContext job, Leases leases, Heartbeat heartbeat, NightlyRuns runs) {
    this.job = job;
    this.leases = leases;
    this.heartbeat = heartbeat;
    this.runs = runs;
  }

  /**
   * @throws BatchException 409 if this execution does not hold the lease
   */
  @Override
  public void beforeJob() {
    String token = token();
    if (!leases.renew(Work.NIGHTLY, token)) {
      throw new BatchException(
          409,
          "nightly-running",
          "The nightly job is running already",
          "Another night holds the lease. Wait for it, then start or restart this one.");
    }
    heartbeat.start(Work.NIGHTLY, token);
    LocalDate businessDate = LocalDate.parse(job.getProperties().getProperty("businessDate"));
    NightlyRun run = runs.begin(job.getInstanceId(), job.getExecutionId(), businessDate);
    LOGGER.info(() -> "Nightly run " + run.run() + " for " + businessDate + " begins");
  }

  @Override
  public void afterJob() {
    heartbeat.stop(Work.NIGHTLY);
    boolean stopped =
        job.getBatchStatus() == BatchStatus.STOPPING || job.getBatchStatus() == BatchStatus.STOPPED;
    runs.ofInstance(job.getInstanceId())
        .filter(run -> run.execution() == job.getExecutionId())
        .ifPresent(
            run -> {
              runs.over(run.run(), stopped);
              LOGGER.info(() -> "Nightly run " + run.run() + " is over");
            });
    leases.release(Work.NIGHTLY, token());
  }

  private String token() {
    return job.getProperties().getProperty("lease");
  }
}
