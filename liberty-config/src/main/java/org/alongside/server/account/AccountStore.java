package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.alongside.server.database.Sql;

/**
 * The table of accounts. Takes part in the caller's transaction if there is one; else each
 * statement commits by itself. Failures of the database are {@link
 * org.alongside.server.database.DatabaseException}s.
 */
@ApplicationScoped
public class AccountStore {

  private static final long NOBODY = 0;

  private static final String SELECT =
      "select id, username, display_name, role, enabled, teams, donors, locked_until,"
          + " password_expired, session_stamp, last_signed_in_at, version from server.account";

  private final Sql sql;

  @Inject
  public AccountStore(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public Optional<Account> byUsername(String username) {
    return sql.first(
        SELECT + " where username = ?", AccountStore::account, Account.normalised(username));
  }

  public Optional<Account> byId(long id) {
    return sql.first(SELECT + " where id = ?", AccountStore::account, id);
  }

  /** By user name. */
  public List<Account> all() {
    return sql.all(SELECT + " order by username", AccountStore::account);
  }

  /** Whether anybody can manage accounts. */
  boolean isAdministered() {
    return isAdministeredWithout(NOBODY);
  }

  /** Whether somebody else than this account can manage accounts: the last one must stay. */
  boolean isAdministeredWithout(long id) {
    return sql.first(
            "select id from server.account where enabled = true and role = ? and id <> ?",
            row -> row.getLong(1),
            Role.ADMINISTRATOR.getCode(),
            id)
        .isPresent();
  }

  /** Adds an account; its user name must be free. */
  void insert(AccountDraft draft, String hash, boolean passwordExpired, Instant now, String by) {
    sql.update(
        "insert into server.account (id, username, display_name, password_hash, password_expired,"
            + " role, enabled, teams, donors, failed_sign_ins, session_stamp, created_at,"
            + " created_by, changed_at, changed_by, version) values (?, ?, ?, ?, ?, ?, true, ?, ?,"
            + " 0, 0, ?, ?, ?, ?, 0)",
        sql.nextId("server.ids"),
        draft.username(),
        draft.displayName(),
        hash,
        passwordExpired,
        draft.role().getCode(),
        joined(draft.teams()),
        joined(draft.donors()),
        now,
        by,
        now,
        by);
  }

  /** Whether the account still had that version and was changed. */
  boolean update(
      long id, int version, AccountDraft draft, boolean enabled, Instant now, String by) {
    return sql.update(
            "update server.account set display_name = ?, role = ?, teams = ?, donors = ?,"
                + " session_stamp = session_stamp + case when enabled = ? then 0 else 1 end,"
                + " enabled = ?, changed_at = ?, changed_by = ?, version = version + 1"
                + " where id = ? and version = ?",
            draft.displayName(),
            draft.role().getCode(),
            joined(draft.teams()),
            joined(draft.donors()),
            enabled,
            enabled,
            now,
            by,
            id,
            version)
        == 1;
  }

  /** Sets a password, unlocks, and ends every session of the account. */
  void setPassword(long id, String hash, boolean expired, Instant now, String by) {
    sql.update(
        "update server.account set password_hash = ?, password_expired = ?, failed_sign_ins = 0,"
            + " locked_until = null, session_stamp = session_stamp + 1, changed_at = ?,"
            + " changed_by = ?, version = version + 1 where id = ?",
        hash,
        expired,
        now,
        by,
        id);
  }

  Optional<String> passwordHash(long id) {
    return sql.first(
        "select password_hash from server.account where id = ?", row -> row.getString(1), id);
  }

  /** Counts a wrong password; the one that reaches the limit locks and starts counting anew. */
  void recordFailure(long id, int limit, Instant lockUntil) {
    sql.update("update server.account set failed_sign_ins = failed_sign_ins + 1 where id = ?", id);
    sql.update(
        "update server.account set failed_sign_ins = 0, locked_until = ? where id = ? and"
            + " failed_sign_ins >= ?",
        lockUntil,
        id,
        limit);
  }

  void recordSuccess(long id, Instant now) {
    sql.update(
        "update server.account set failed_sign_ins = 0, locked_until = null, last_signed_in_at = ?"
            + " where id = ?",
        now,
        id);
  }

  private static String joined(Set<String> codes) {
    return String.join("|", new TreeSet<>(codes));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("username"),
        row.getString("display_name"),
        Role.of(row.getString("role")),
        row.getBoolean("enabled"),
        AccountDraft.split(row.getString("teams")),
        AccountDraft.split(row.getString("donors")),
        Sql.instant(row, "locked_until"),
        row.getBoolean("password_expired"),
        row.getInt("session_stamp"),
        Sql.instant(row, "last_signed_in_at"),
        row.getInt("version"));
  }
}
