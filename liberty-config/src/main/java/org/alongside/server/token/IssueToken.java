package org.alongside.server.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountException;

/** Makes a token for the account that asks. */
@ApplicationScoped
public class IssueToken {

  /** Days a token may live. */
  public static final int LONGEST_DAYS = 366;

  /** A new token and its secret, which is not to be had again. */
  public record Issued(AccessToken token, TokenSecret secret) {}

  private final TokenStore tokens;
  private final Clock clock;

  @Inject
  public IssueToken(TokenStore tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @param days from now until it ends, 1 to {@value #LONGEST_DAYS}
   * @throws AccountException if the label is empty or too long, or the days are out of range
   */
  @Transactional(dontRollbackOn = AccountException.class)
  public Issued issue(Account account, String label, Set<Scope> scopes, int days) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > 100) {
      throw AccountException.invalid(
          "label", "Give the token a label of 1 to 100 characters that says what uses it.");
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw AccountException.invalid(
          "expiresInDays", "A token lives from 1 to " + LONGEST_DAYS + " days.");
    }
    TokenSecret secret = TokenSecret.random();
    Instant now = clock.instant();
    AccessToken token =
        tokens.insert(account.id(), name, scopes, secret, now, now.plus(Duration.ofDays(days)));
    return new Issued(token, secret);
  }
}
