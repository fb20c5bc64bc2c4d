package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Changes name, role, teams and donors of an account, or closes it. A closed account's sessions end
 * at once and its tokens are refused; a changed role counts from the next request on.
 */
@ApplicationScoped
public class ChangeAccount {

  private final AccountStore accounts;
  private final Clock clock;

  @Inject
  public ChangeAccount(AccountStore accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * @param version as it was when the form was opened
   * @throws AccountException if somebody else changed it meanwhile, or no enabled administrator
   *     would be left
   */
  @Transactional(dontRollbackOn = AccountException.class)
  public void change(long id, int version, AccountDraft draft, boolean enabled, String by) {
    boolean administrator = enabled && draft.role() == Role.ADMINISTRATOR;
    if (!administrator && !accounts.isAdministeredWithout(id)) {
      throw new AccountException(
          409,
          "account-last-administrator",
          "This is the last administrator",
          "Make another account an administrator first; somebody must be able to manage accounts.");
    }
    if (!accounts.update(id, version, draft, enabled, clock.instant(), by)) {
      throw new AccountException(
          409,
          "account-changed-meanwhile",
          "Somebody else changed this account meanwhile",
          "Open the account again, look at what changed, and repeat your change.");
    }
  }
}
