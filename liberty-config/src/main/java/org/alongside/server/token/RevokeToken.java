package org.alongside.server.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountException;

/** Ends a token at once. */
@ApplicationScoped
public class RevokeToken {

  private final TokenStore tokens;
  private final Clock clock;

  @Inject
  public RevokeToken(TokenStore tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @throws AccountException if the account has no such token
   */
  @Transactional(dontRollbackOn = AccountException.class)
  public void revoke(Account account, long id) {
    if (!tokens.revoke(account.id(), id, clock.instant())) {
      throw new AccountException(
          404,
          "token-unknown",
          "There is no such token",
          "You have no token " + id + ", or it has been revoked already.");
    }
  }
}
