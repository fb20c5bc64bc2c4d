package org.alongside.batch.intake;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes on with what a crash interrupted, soon after the server has started: the import that had the
 * turn, or the next that waits.
 */
@ApplicationScoped
public class ResumeImports {

  private static final Logger LOGGER = Logger.getLogger(ResumeImports.class.getName());

  /** Jobs can be started only once the application has. */
  private static final long SECONDS_AFTER_START = 5;

  @Resource private ManagedScheduledExecutorService executor;

  private final Turns turns;
  private final Clock clock;

  @Inject
  public ResumeImports(Turns turns, Clock clock) {
    this.turns = turns;
    this.clock = clock;
  }

  void started(@Observes @Priority(5000) Startup event) {
    Instant boot = clock.instant();
    executor.schedule(() -> resume(boot), SECONDS_AFTER_START, TimeUnit.SECONDS);
  }

  private void resume(Instant boot) {
    try {
      turns.recover(boot);
    } catch (RuntimeException e) {
      LOGGER.log(
          Level.SEVERE,
          "An interrupted import could not be resumed; restart it on its page or with POST"
              + " /api/imports/<number>/restart.",
          e);
    }
  }
}
