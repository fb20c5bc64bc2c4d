package org.alongside.batch.schedule;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobSecurityException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.batch.BatchException;
import org.alongside.batch.nightly.Failure;
import org.alongside.batch.nightly.NightlyRun;
import org.alongside.batch.nightly.NightlyRuns;
import org.alongside.batch.nightly.RestartNightly;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the nights this server was running when it died. The first call of the job operator turns
 * their executions FAILED; then they are continued, if so configured. Nights of another server that
 * lives are left alone.
 */
@ApplicationScoped
public class RecoverNight {

  private static final Logger LOGGER = Logger.getLogger(RecoverNight.class.getName());
  private static final int AFTER_MIGRATION = 110;
  private static final long SECONDS_AFTER_START = 5;

  private final NightlyRuns runs;
  private final RestartNightly restart;
  private final boolean restartOrphans;

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject
  public RecoverNight(
      NightlyRuns runs,
      RestartNightly restart,
      @ConfigProperty(name = "alongside.nightly.restart-orphans", defaultValue = "true")
          boolean restartOrphans) {
    this.runs = runs;
    this.restart = restart;
    this.restartOrphans = restartOrphans;
  }

  /** Later than the start itself: a job may only begin in an application that has begun. */
  void plan(@Observes @Priority(AFTER_MIGRATION) Startup event) {
    scheduler.schedule(this::recoverAll, SECONDS_AFTER_START, TimeUnit.SECONDS);
  }

  private void recoverAll() {
    try {
      JobOperator operator = BatchRuntime.getJobOperator();
      operator.getJobNames();
      for (NightlyRun run : runs.running()) {
        if (isOver(operator, run)) {
          recover(run);
        }
      }
    } catch (RuntimeException e) {
      LOGGER.log(Level.SEVERE, e, () -> "Interrupted nights could not be looked for");
    }
  }

  private static boolean isOver(JobOperator operator, NightlyRun run) {
    try {
      BatchStatus status = operator.getJobExecution(run.execution()).getBatchStatus();
      return status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
    } catch (NoSuchJobExecutionException | JobSecurityException e) {
      LOGGER.log(Level.WARNING, e, () -> "Execution " + run.execution() + " cannot be read");
      return false;
    }
  }

  private void recover(NightlyRun run) {
    runs.failed(run.run(), Failure.orphaned());
    runs.over(run.run(), false);
    if (!restartOrphans) {
      LOGGER.warning(() -> "Nightly run " + run.run() + " was interrupted; restart it by hand");
      return;
    }
    try {
      long execution = restart.restart(run.execution());
      LOGGER.info(() -> "Nightly run " + run.run() + " goes on as execution " + execution);
    } catch (BatchException e) {
      LOGGER.warning(() -> "Nightly run " + run.run() + " does not go on: " + e.detail());
    }
  }
}
