package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Adds an account with a first password. */
@ApplicationScoped
public class CreateAccount {

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  public CreateAccount(AccountStore accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param expired whether the person has to choose another password at the first sign-in
   * @param by who adds it
   * @throws AccountException if the user name is taken or the password breaks a rule
   */
  @Transactional(dontRollbackOn = AccountException.class)
  public void create(AccountDraft draft, String password, boolean expired, String by) {
    if (accounts.byUsername(draft.username()).isPresent()) {
      throw new AccountException(
          409,
          "account-username-taken",
          "The user name is taken",
          "There is an account named “" + draft.username() + "” already; choose another name.");
    }
    String hash = passwords.hashed(draft.username(), password);
    accounts.insert(draft, hash, expired, clock.instant(), by);
  }
}
