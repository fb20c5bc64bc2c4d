package org.alongside.batch.nightly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.alongside.batch.BatchException;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.LostExecutions;
import org.alongside.batch.lease.Work;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Continues, if so configured, the night whose server died under it, whichever server that was: a
 * night that says it runs while its lease has run out.
 */
@Dependent
public class RecoverNightly {

  private static final Logger LOGGER = Logger.getLogger(RecoverNightly.class.getName());

  private final NightlyRuns runs;
  private final StartNightly nights;
  private final RestartNightly restart;
  private final Leases leases;
  private final LostExecutions lost;
  private final boolean restartOrphans;

  @Inject
  public RecoverNightly(
      NightlyRuns runs,
      StartNightly nights,
      RestartNightly restart,
      Leases leases,
      LostExecutions lost,
      @ConfigProperty(name = "alongside.nightly.restart-orphans", defaultValue = "true")
          boolean restartOrphans) {
    this.runs = runs;
    this.nights = nights;
    this.restart = restart;
    this.leases = leases;
    this.lost = lost;
    this.restartOrphans = restartOrphans;
  }

  /** Does nothing while a night runs anywhere. */
  public void recover() {
    if (!leases.isFree(Work.NIGHTLY) || runs.running().isEmpty()) {
      return;
    }
    String token = nights.take();
    boolean kept = false;
    try {
      for (NightlyRun run : runs.running()) {
        kept |= recover(run, token, kept);
      }
    } finally {
      if (!kept) {
        leases.release(Work.NIGHTLY, token);
      }
    }
  }

  /** Returns whether the lease has passed to the night. */
  private boolean recover(NightlyRun run, String token, boolean another) {
    lost.markFailed(run.execution());
    runs.failed(run.run(), Failure.orphaned());
    runs.over(run.run(), false);
    if (!restartOrphans || another) {
      LOGGER.warning(() -> "Nightly run " + run.run() + " was interrupted; restart it by hand");
      return false;
    }
    try {
      long execution = restart.restart(run.execution(), token);
      LOGGER.info(() -> "Nightly run " + run.run() + " goes on as execution " + execution);
      return true;
    } catch (BatchException e) {
      LOGGER.warning(() -> "Nightly run " + run.run() + " does not go on: " + e.detail());
      return false;
    }
  }
}
