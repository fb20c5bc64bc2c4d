package org.alongside.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.alongside.server.database.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for accounts on every database. */
abstract class AccountsContract {

  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
  private static final String PASSWORD = "seven brown horses";

  private final Passwords passwords = new Passwords(new JdkPasswordHash());
  private final AccountStore store;
  private final Sql sql;

  /** One database for each test. */
  AccountsContract(DataSource database) {
    store = new AccountStore(database);
    sql = new Sql(database);
  }

  @BeforeEach
  void administratorAndClerk() {
    create("ada", Role.ADMINISTRATOR);
    create("emeka", Role.DATA_ENTRY);
  }

  @Test
  void rightPasswordOpensWhateverTheCaseOfTheName() {
    assertThat(at(NOON).verify(" EMEKA ", PASSWORD)).map(Account::username).contains("emeka");
    assertThat(account("emeka").lastSignedInAt()).isEqualTo(NOON);
  }

  @Test
  void wrongPasswordAndUnknownNameAreRefusedAlike() {
    assertThat(at(NOON).verify("emeka", "seven brown horse")).isEmpty();
    assertThat(at(NOON).verify("nobody", PASSWORD)).isEmpty();
  }

  @Test
  void fifthWrongPasswordLocksForFifteenMinutes() {
    fail("emeka", 4);
    assertThat(at(NOON).verify("emeka", PASSWORD)).isPresent();
    fail("emeka", 5);
    assertThat(at(NOON).verify("emeka", PASSWORD)).isEmpty();
    assertThat(at(NOON.plus(Duration.ofSeconds(899))).verify("emeka", PASSWORD)).isEmpty();
    assertThat(at(NOON.plus(Duration.ofMinutes(15))).verify("emeka", PASSWORD)).isPresent();
  }

  @Test
  void closedAccountIsRefusedAndItsSessionsEnd() {
    Account before = account("emeka");
    change(before, Role.DATA_ENTRY, false);
    assertThat(at(NOON).verify("emeka", PASSWORD)).isEmpty();
    assertThat(account("emeka").sessionStamp()).isEqualTo(before.sessionStamp() + 1);
  }

  @Test
  void changeOfRoleLeavesSessionsOpen() {
    Account before = account("emeka");
    change(before, Role.OPERATOR, true);
    assertThat(account("emeka").role()).isEqualTo(Role.OPERATOR);
    assertThat(account("emeka").teams()).isEmpty();
    assertThat(account("emeka").sessionStamp()).isEqualTo(before.sessionStamp());
  }

  @Test
  void whoPutsSomebodyIntoATeamStandsInTheAuditLog() {
    change(account("ada"), Role.ADMINISTRATOR, true);
    List<String> log =
        sql.all(
            "select act, done_by, details from registry.audit_change where kind = 'account' and"
                + " record_key = 'ada' order by id",
            row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    assertThat(log).hasSize(2);
    assertThat(log.get(0)).startsWith("created test ").contains("\"teams\":[\"\",\"T-1\"]");

    AccountDraft without =
        new AccountDraft("ada", "A Name", Role.ADMINISTRATOR, Set.of(), Set.of());
    Account ada = account("ada");
    new ChangeAccount(store, clock(NOON)).change(ada.id(), ada.version(), without, true, "ada");
    assertThat(
            sql.first(
                "select details from registry.audit_change where kind = 'account' and done_by ="
                    + " 'ada' order by id desc",
                row -> row.getString(1)))
        .contains("{\"teams\":[\"T-1\",\"\"]}");
  }

  @Test
  void secondOfTwoChangesOfOneVersionIsRefused() {
    Account before = account("emeka");
    change(before, Role.OPERATOR, true);
    assertThatExceptionOfType(AccountException.class)
        .isThrownBy(() -> change(before, Role.ADMINISTRATOR, true))
        .satisfies(e -> assertThat(e.code()).isEqualTo("account-changed-meanwhile"));
    assertThat(account("emeka").role()).isEqualTo(Role.OPERATOR);
  }

  @Test
  void lastAdministratorCannotStepDown() {
    assertThatExceptionOfType(AccountException.class)
        .isThrownBy(() -> change(account("ada"), Role.OPERATOR, true))
        .satisfies(e -> assertThat(e.code()).isEqualTo("account-last-administrator"));
  }

  @Test
  void takenNameIsRefused() {
    assertThatExceptionOfType(AccountException.class)
        .isThrownBy(() -> create("Ada", Role.OPERATOR))
        .satisfies(e -> assertThat(e.status()).isEqualTo(409));
  }

  @Test
  void newPasswordOfTheOwnerEndsOtherSessions() {
    Account before = account("emeka");
    Account after = changing().byOwner(before, PASSWORD, "nine grey donkeys");
    assertThat(after.sessionStamp()).isEqualTo(before.sessionStamp() + 1);
    assertThat(after.passwordExpired()).isFalse();
    assertThat(at(NOON).verify("emeka", PASSWORD)).isEmpty();
    assertThat(at(NOON).verify("emeka", "nine grey donkeys")).isPresent();
  }

  @Test
  void passwordFromAnAdministratorUnlocksAndMustBeChanged() {
    fail("emeka", 5);
    changing().byAdministrator(account("emeka"), "nine grey donkeys", "ada");
    assertThat(at(NOON).verify("emeka", "nine grey donkeys"))
        .hasValueSatisfying(found -> assertThat(found.passwordExpired()).isTrue());
  }

  @Test
  void shortPasswordOrOneWithTheNameIsRefused() {
    for (String password : new String[] {"eleven char", "i am emeka the clerk"}) {
      assertThatExceptionOfType(AccountException.class)
          .as(password)
          .isThrownBy(() -> changing().byAdministrator(account("emeka"), password, "ada"));
    }
    assertThat(at(NOON).verify("emeka", PASSWORD)).isPresent();
  }

  private void create(String username, Role role) {
    AccountDraft draft = draft(username, role);
    new CreateAccount(store, passwords, clock(NOON)).create(draft, PASSWORD, false, "test");
  }

  private void change(Account account, Role role, boolean enabled) {
    new ChangeAccount(store, clock(NOON))
        .change(account.id(), account.version(), draft(account.username(), role), enabled, "ada");
  }

  private ChangePassword changing() {
    return new ChangePassword(store, passwords, clock(NOON));
  }

  private void fail(String username, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(at(NOON).verify(username, "a wrong password")).isEmpty();
    }
  }

  private VerifyPassword at(Instant moment) {
    return new VerifyPassword(store, passwords, clock(moment), 5, 15);
  }

  private Account account(String username) {
    return store.byUsername(username).orElseThrow();
  }

  private static AccountDraft draft(String username, Role role) {
    return new AccountDraft(username, "A Name", role, Set.of("T-1"), Set.of("D-1"));
  }

  private static Clock clock(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
