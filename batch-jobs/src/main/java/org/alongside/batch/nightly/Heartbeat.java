package org.alongside.batch.nightly;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Renews the lease of the night running on this server, so that it outlives the longest step but
 * not the server.
 */
@ApplicationScoped
public class Heartbeat {

  private static final Logger LOGGER = Logger.getLogger(Heartbeat.class.getName());
  private static final long SECONDS = 30;

  private final Lease lease;

  @Resource private ManagedScheduledExecutorService scheduler;

  private @Nullable ScheduledFuture<?> beat;

  @Inject
  public Heartbeat(Lease lease) {
    this.lease = lease;
  }

  synchronized void start(String token) {
    stop();
    beat = scheduler.scheduleAtFixedRate(() -> renew(token), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  synchronized void stop() {
    ScheduledFuture<?> running = beat;
    if (running != null) {
      running.cancel(false);
      beat = null;
    }
  }

  private void renew(String token) {
    try {
      if (!lease.renew(token)) {
        LOGGER.warning("The lease of the nightly job was lost; it will not publish");
        stop();
      }
    } catch (RuntimeException e) {
      // The database may be back for the next beat; a failed one only brings the end nearer.
      LOGGER.warning(() -> "The lease of the nightly job could not be renewed: " + e.getMessage());
    }
  }
}
