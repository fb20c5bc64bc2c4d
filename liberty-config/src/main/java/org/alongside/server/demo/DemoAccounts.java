package org.alongside.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.server.account.AccountStore;
import org.alongside.server.account.CreateAccount;

/** Makes the accounts of {@link DemoAccount} that are not there yet. */
@ApplicationScoped
public class DemoAccounts {

  private final AccountStore accounts;
  private final CreateAccount create;

  @Inject
  public DemoAccounts(AccountStore accounts, CreateAccount create) {
    this.accounts = accounts;
    this.create = create;
  }

  void make() {
    for (DemoAccount account : DemoAccount.ALL) {
      if (accounts.byUsername(account.draft().username()).isEmpty()) {
        create.create(account.draft(), DemoAccount.PASSWORD, false, "demo");
      }
    }
  }
}
