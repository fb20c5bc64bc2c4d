package org.alongside.batch.lease;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Renews the leases of what runs on this server, so that they outlive the longest step but not the
 * server.
 */
@ApplicationScoped
public class Heartbeat {

  private static final Logger LOGGER = Logger.getLogger(Heartbeat.class.getName());
  private static final int BEATS_IN_A_LEASE = 4;

  private final Leases leases;
  private final Map<Work, ScheduledFuture<?>> beats = new EnumMap<>(Work.class);

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject
  public Heartbeat(Leases leases) {
    this.leases = leases;
  }

  /** Begins to renew a lease that is held. */
  public synchronized void start(Work work, String token) {
    stop(work);
    long pause = leases.length().toMillis() / BEATS_IN_A_LEASE;
    beats.put(
        work,
        scheduler.scheduleAtFixedRate(
            () -> renew(work, token), pause, pause, TimeUnit.MILLISECONDS));
  }

  public synchronized void stop(Work work) {
    ScheduledFuture<?> running = beats.remove(work);
    if (running != null) {
      running.cancel(false);
    }
  }

  private void renew(Work work, String token) {
    try {
      if (!leases.renew(work, token)) {
        LOGGER.warning(() -> "The lease of " + work + " was lost; what it does will not be kept");
        stop(work);
      }
    } catch (RuntimeException e) {
      // The database may be back for the next beat; a failed one only brings the end nearer.
      LOGGER.warning(() -> "The lease of " + work + " could not be renewed: " + e.getMessage());
    }
  }
}
