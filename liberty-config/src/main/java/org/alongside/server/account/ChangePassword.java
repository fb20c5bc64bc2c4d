package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sets a new password and ends every session of the account. */
@ApplicationScoped
public class ChangePassword {

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  public ChangePassword(AccountStore accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * By the person, who proves to know the present one.
   *
   * @return the account afterwards, so that the session at hand can go on
   * @throws AccountException if the present password is wrong or the new one breaks a rule
   */
  @Transactional(dontRollbackOn = AccountException.class)
  public Account byOwner(Account account, String present, String next) {
    if (accounts.passwordHash(account.id()).filter(h -> passwords.matches(present, h)).isEmpty()) {
      throw AccountException.invalid("password", "The present password is wrong.");
    }
    if (present.equals(next)) {
      throw AccountException.invalid("password", "The new password is the present one.");
    }
    set(account, next, false, account.username());
    return accounts.byId(account.id()).orElseThrow();
  }

  /** By an administrator; the person has to choose another one at the next sign-in. */
  @Transactional(dontRollbackOn = AccountException.class)
  public void byAdministrator(Account account, String next, String by) {
    set(account, next, true, by);
  }

  private void set(Account account, String password, boolean expired, String by) {
    String hash = passwords.hashed(account.username(), password);
    accounts.setPassword(account.id(), hash, expired, clock.instant(), by);
  }
}
