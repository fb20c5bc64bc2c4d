package org.alongside.server.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets somebody in at the very first start: an administrator with the name and password given in
 * the environment. Does nothing as soon as an administrator exists; there is no default password.
 */
@ApplicationScoped
public class FirstAdministrator {

  private static final Logger LOGGER = Logger.getLogger(FirstAdministrator.class.getName());

  private final AccountStore accounts;
  private final CreateAccount create;
  private final Optional<String> user;
  private final Optional<String> password;
  private final boolean demo;

  @Inject
  public FirstAdministrator(
      AccountStore accounts,
      CreateAccount create,
      @ConfigProperty(name = "alongside.admin.user") Optional<String> user,
      @ConfigProperty(name = "alongside.admin.password") Optional<String> password,
      @ConfigProperty(name = "alongside.demo", defaultValue = "false") boolean demo) {
    this.accounts = accounts;
    this.create = create;
    this.user = user;
    this.password = password;
    this.demo = demo;
  }

  void create(@Observes @Priority(100) Startup event) {
    if (demo || accounts.isAdministered()) {
      return;
    }
    if (user.isEmpty() || password.isEmpty()) {
      LOGGER.warning(
          "Nobody can sign in yet. Set ALONGSIDE_ADMIN_USER and ALONGSIDE_ADMIN_PASSWORD and start"
              + " again; see docs/configuration.md.");
      return;
    }
    AccountDraft draft =
        new AccountDraft(user.get(), "Administrator", Role.ADMINISTRATOR, Set.of(), Set.of());
    create.create(draft, password.get(), false, "start");
    LOGGER.info("The first administrator is ready; ALONGSIDE_ADMIN_PASSWORD may be unset now.");
  }
}
