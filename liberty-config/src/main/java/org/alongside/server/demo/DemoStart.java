package org.alongside.server.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prepares the demonstration beside the start of the server: accounts, sample data, one night for
 * the data's last business date; then says where everything is. What an earlier start did is not
 * done again.
 */
@ApplicationScoped
public class DemoStart {

  private static final Logger LOGGER = Logger.getLogger(DemoStart.class.getName());
  private static final int SECONDS_BETWEEN_LOOKS = 2;

  /** Jobs can be started only once the application has. */
  private static final int SECONDS_AFTER_START = 5;

  private final DemoMode mode;
  private final DemoAccounts accounts;
  private final List<DemoStep> steps;
  private final DemoWelcome welcome;

  /** Looked up by the container; there is no way to inject it into the constructor. */
  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  public DemoStart(
      DemoMode mode,
      DemoAccounts accounts,
      DemoImport sampleData,
      DemoNight night,
      DemoWelcome welcome) {
    this.mode = mode;
    this.accounts = accounts;
    this.steps = List.of(sampleData, night);
    this.welcome = welcome;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it runs catches and logs everything
  void begin(@Observes @Priority(1000) Startup event) {
    if (mode.isOn()) {
      Console.say("The demonstration is being prepared; this takes a minute or two.");
      executor.schedule(this::makeAccounts, SECONDS_AFTER_START, TimeUnit.SECONDS);
    }
  }

  private void makeAccounts() {
    try {
      accounts.make();
    } catch (RuntimeException e) {
      failed(e);
      return;
    }
    begin(0);
  }

  /** Says what begins now, unless an earlier start did it already. */
  private void begin(int at) {
    advance(at, at < steps.size() ? "The demonstration is " + steps.get(at).progress() + "." : "");
  }

  /** Looks after a step and, once it is done, after the next; never holds a thread for waiting. */
  @SuppressWarnings("FutureReturnValueIgnored") // what it runs catches and logs everything
  private void advance(int at, String announcement) {
    try {
      if (at == steps.size()) {
        welcome.say();
      } else if (steps.get(at).advance()) {
        begin(at + 1);
      } else {
        if (!announcement.isEmpty()) {
          Console.say(announcement);
        }
        executor.schedule(() -> advance(at, ""), SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
      }
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private static void failed(RuntimeException e) {
    LOGGER.log(Level.SEVERE, "The demonstration could not be prepared", e);
  }
}
