package org.alongside.batch.intake;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
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

  @Inject
  public ResumeImports(Turns turns) {
    this.turns = turns;
  }

  void started(@Observes @Priority(5000) Startup event) {
    executor.schedule(this::resume, SECONDS_AFTER_START, TimeUnit.SECONDS);
  }

  private void resume() {
    try {
      turns.recover();
    } catch (RuntimeException e) {
      LOGGER.log(
          Level.SEVERE,
          "An interrupted import could not be resumed; restart it on its page or with POST"
              + " /api/imports/<number>/restart.",
          e);
    }
  }
}
