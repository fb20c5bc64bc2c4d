package org.alongside.batch.schedule;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.batch.intake.Turns;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.nightly.RecoverNightly;

/**
 * Looks on every server, as long as it lives, for work whose server died, and goes on with it: a
 * night, an import, or the imports that wait behind one. What another living server does is left
 * alone.
 */
@ApplicationScoped
public class WatchJobs {

  private static final Logger LOGGER = Logger.getLogger(WatchJobs.class.getName());
  private static final int AFTER_MIGRATION = 110;
  private static final int LOOKS_IN_A_LEASE = 4;

  /** Jobs can be started only once the application has. */
  private static final long MILLIS_AFTER_START = 5_000;

  private final RecoverNightly nights;
  private final Turns imports;
  private final Leases leases;

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject
  public WatchJobs(RecoverNightly nights, Turns imports, Leases leases) {
    this.nights = nights;
    this.imports = imports;
    this.leases = leases;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it runs catches and logs everything
  void begin(@Observes @Priority(AFTER_MIGRATION) Startup event) {
    scheduler.scheduleWithFixedDelay(
        this::look,
        MILLIS_AFTER_START,
        leases.length().toMillis() / LOOKS_IN_A_LEASE,
        TimeUnit.MILLISECONDS);
  }

  /** An exception would end the watch. */
  private void look() {
    try {
      // The first call of the operator turns what this server ran when it died FAILED.
      BatchRuntime.getJobOperator().getJobNames();
      nights.recover();
      imports.recover();
    } catch (RuntimeException e) {
      LOGGER.log(Level.SEVERE, e, () -> "Interrupted jobs could not be looked for");
    }
  }
}
