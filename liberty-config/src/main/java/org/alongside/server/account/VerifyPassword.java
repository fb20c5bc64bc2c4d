package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says whose name and password these are. Too many wrong passwords in a row lock the account for a
 * while; a locked, disabled or unknown account is refused in the same words and the same time as a
 * wrong password.
 */
@ApplicationScoped
public class VerifyPassword {

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final int limit;
  private final Duration lockTime;

  @Inject
  public VerifyPassword(
      AccountStore accounts,
      Passwords passwords,
      Clock clock,
      @ConfigProperty(name = "alongside.sign-in.failures", defaultValue = "5") int limit,
      @ConfigProperty(name = "alongside.sign-in.lock-minutes", defaultValue = "15") int minutes) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.limit = limit;
    this.lockTime = Duration.ofMinutes(minutes);
  }

  /** The account, or nothing; which of the reasons it was is not told. */
  @Transactional
  public Optional<Account> verify(String username, String password) {
    Optional<Account> found = accounts.byUsername(username);
    if (found.isEmpty()) {
      passwords.compareWithNobodys(password);
      return Optional.empty();
    }
    Account account = found.get();
    Instant now = clock.instant();
    boolean right =
        accounts.passwordHash(account.id()).filter(k -> passwords.matches(password, k)).isPresent();
    if (account.isLockedAt(now) || !account.enabled()) {
      return Optional.empty();
    }
    if (!right) {
      accounts.recordFailure(account.id(), limit, now.plus(lockTime));
      return Optional.empty();
    }
    accounts.recordSuccess(account.id(), now);
    return found;
  }
}
