package org.alongside.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountException;
import org.alongside.server.account.Role;
import org.alongside.server.database.Sql;
import org.alongside.server.token.IssueToken.Issued;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for access tokens on every database. */
abstract class TokensContract {

  private static final Instant NOON = Instant.parse("2026-10-25T12:00:00Z");
  private static final Account EMEKA = account(7, "emeka");
  private static final Account OLHA = account(8, "olha");

  private final Sql sql;
  private final TokenStore store;

  TokensContract(DataSource database) {
    sql = new Sql(database);
    store = new TokenStore(database);
  }

  @BeforeEach
  void twoAccounts() {
    insert(EMEKA);
    insert(OLHA);
  }

  @Test
  void secretIsKnownUntilItsLastDay() {
    Issued issued = issue(EMEKA, 30, Scope.READ, Scope.JOBS);
    assertThat(store.find(issued.secret(), NOON.plus(Duration.ofDays(30)).minusSeconds(1)))
        .map(AccessToken::scopeCodes)
        .contains("read, jobs");
    assertThat(store.find(issued.secret(), NOON.plus(Duration.ofDays(30)))).isEmpty();
  }

  @Test
  void onlyTheHashIsKept() {
    Issued issued = issue(EMEKA, 30, Scope.READ);
    assertThat(sql.first("select token_hash from server.access_token", row -> row.getString(1)))
        .contains(issued.secret().hash());
    assertThat(issued.secret().text()).startsWith("alongside_").hasSize(53);
    assertThat(issued.secret().hash()).hasSize(64).doesNotContain(issued.secret().text());
    assertThat(issued.secret()).hasToString("alongside_…");
  }

  @Test
  void revokedTokenIsNotFoundAgain() {
    Issued issued = issue(EMEKA, 30, Scope.READ);
    new RevokeToken(store, clock()).revoke(EMEKA, issued.token().id());
    assertThat(store.find(issued.secret(), NOON)).isEmpty();
    assertThat(store.ofAccount(EMEKA.id(), 0)).isEmpty();
  }

  @Test
  void nobodyRevokesTheTokenOfAnother() {
    Issued issued = issue(EMEKA, 30, Scope.READ);
    assertThatExceptionOfType(AccountException.class)
        .isThrownBy(() -> new RevokeToken(store, clock()).revoke(OLHA, issued.token().id()))
        .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    assertThat(store.find(issued.secret(), NOON)).isPresent();
  }

  @Test
  void useIsNotedToTheHour() {
    TokenSecret secret = issue(EMEKA, 30, Scope.READ).secret();
    store.noteUse(store.find(secret, NOON).orElseThrow(), NOON);
    store.noteUse(store.find(secret, NOON).orElseThrow(), NOON.plusSeconds(3600));
    assertThat(store.find(secret, NOON).orElseThrow().lastUsedAt()).isEqualTo(NOON);
    store.noteUse(store.find(secret, NOON).orElseThrow(), NOON.plusSeconds(3601));
    assertThat(store.find(secret, NOON).orElseThrow().lastUsedAt())
        .isEqualTo(NOON.plusSeconds(3601));
  }

  @Test
  void refusesMoreThanAYearAndNoLabel() {
    assertThatExceptionOfType(AccountException.class).isThrownBy(() -> issue(EMEKA, 367));
    assertThatExceptionOfType(AccountException.class)
        .isThrownBy(() -> new IssueToken(store, clock()).issue(EMEKA, " ", Set.of(), 1));
  }

  private Issued issue(Account account, int days, Scope... scopes) {
    return new IssueToken(store, clock()).issue(account, "upload", Set.of(scopes), days);
  }

  private static Clock clock() {
    return Clock.fixed(NOON, ZoneOffset.UTC);
  }

  private void insert(Account account) {
    sql.update(
        "insert into server.account (id, username, display_name, password_hash, password_expired,"
            + " role, enabled, teams, donors, failed_sign_ins, session_stamp, created_at,"
            + " created_by, changed_at, changed_by, version) values (?, ?, ?, 'x', false, ?, true,"
            + " '', '', 0, 0, ?, 'test', ?, 'test', 0)",
        account.id(),
        account.username(),
        account.displayName(),
        account.role().getCode(),
        NOON,
        NOON);
  }

  private static Account account(long id, String username) {
    return new Account(
        id, username, username, Role.OPERATOR, true, Set.of(), Set.of(), null, false, 0, null, 0);
  }
}
