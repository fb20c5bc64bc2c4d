package org.alongside.server.account.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountStore;
import org.jspecify.annotations.Nullable;

/** All accounts, by user name. */
@Named
@RequestScoped
public class AccountsPage {

  /** One line of the table. */
  public record Line(
      String username,
      String name,
      String role,
      String reach,
      String state,
      String badge,
      String lastSignedIn) {}

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final AccountStore accounts;
  private final Instant now;

  @Inject
  public AccountsPage(AccountStore accounts, Clock clock) {
    this.accounts = accounts;
    this.now = clock.instant();
  }

  public List<Line> getLines() {
    return accounts.all().stream().map(this::line).toList();
  }

  /** Who reaches what, by team and by donor. */
  public List<Reach> getReaches() {
    return Reach.of(accounts.all());
  }

  private Line line(Account account) {
    String state = !account.enabled() ? "closed" : account.isLockedAt(now) ? "locked" : "open";
    return new Line(
        account.username(),
        account.displayName(),
        account.role().getLabel(),
        reach(account),
        state,
        state.equals("locked") ? "at-risk" : state,
        moment(account.lastSignedInAt()));
  }

  private static String reach(Account account) {
    Set<String> codes = new TreeSet<>(account.teams());
    codes.addAll(account.donors());
    return String.join(", ", codes);
  }

  static String moment(@Nullable Instant moment) {
    return moment == null ? "never" : DAY_AND_TIME.format(moment);
  }
}
