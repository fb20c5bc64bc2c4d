package org.alongside.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The last thing the start prints: where to go, who to be, where things are kept. */
@ApplicationScoped
public class DemoWelcome {

  private static final String RULE = "=".repeat(78);

  private final DemoMode mode;
  private final DemoReport report;
  private final String home;

  @Inject
  public DemoWelcome(
      DemoMode mode, DemoReport report, @ConfigProperty(name = "alongside.home") String home) {
    this.mode = mode;
    this.report = report;
    this.home = home;
  }

  void say() {
    String accounts =
        DemoAccount.ALL.stream()
            .map(
                account ->
                    "    %-10s %s%n".formatted(account.draft().username(), account.whatFor()))
            .collect(Collectors.joining());
    Optional<DemoReport.Place> place = report.find();
    String file = place.map(found -> found.file().toString()).orElse("none");
    String address = place.map(found -> mode.address() + found.path()).orElse("none");
    Console.say(
        """

        %s
          Alongside is ready:  %s

          Donor report (PDF):  %s
              in the browser:  %s

          Accounts (the password of each is  %s ):
        %s
          Data folder:         %s
          Ctrl-C stops it; started again it goes on with the same data.
        %s
        """
            .formatted(
                RULE, mode.address(), file, address, DemoAccount.PASSWORD, accounts, home, RULE));
  }
}
