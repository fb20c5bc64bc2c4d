package org.alongside.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.audit.Cause;
import org.alongside.server.database.DatabaseException;
import org.alongside.server.database.Sql;

/**
 * The table of accounts. Takes part in the caller's transaction if there is one; else each
 * statement commits by itself. Who may see what from then on stands in the audit log. Failures of
 * the database are {@link DatabaseException}s.
 */
@ApplicationScoped
public class AccountStore {

  private static final long NOBODY = 0;

  /** How the audit log calls an account. */
  private static final String KIND = "account";

  private static final String SELECT =
      "select id, username, display_name, role, enabled, teams, donors, locked_until,"
          + " password_expired, session_stamp, last_signed_in_at, version from server.account";

  private final Sql sql;
  private final DataSource dataSource;

  @Inject
  public AccountStore(DataSource dataSource) {
    this.dataSource = dataSource;
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
    long id = sql.nextId("server.ids");
    sql.update(
        "insert into server.account (id, username, display_name, password_hash, password_expired,"
            + " role, enabled, teams, donors, failed_sign_ins, session_stamp, created_at,"
            + " created_by, changed_at, changed_by, version) values (?, ?, ?, ?, ?, ?, true, ?, ?,"
            + " 0, 0, ?, ?, ?, ?, 0)",
        id,
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
    Map<String, String> after = audited(draft.role(), true, draft.teams(), draft.donors());
    audit(
        new Cause(by, now, null),
        Alteration.beside(Act.CREATED, KIND, draft.username(), Map.of(), after, id, 0));
  }

  /** Whether the account still had that version and was changed. */
  boolean update(
      long id, int version, AccountDraft draft, boolean enabled, Instant now, String by) {
    Account before = byId(id).orElseThrow();
    boolean changed =
        sql.update(
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
    if (changed) {
      audit(new Cause(by, now, null), alteration(before, draft, enabled));
    }
    return changed;
  }

  private static Alteration alteration(Account before, AccountDraft draft, boolean enabled) {
    return Alteration.beside(
        Act.CHANGED,
        KIND,
        before.username(),
        audited(before.role(), before.enabled(), before.teams(), before.donors()),
        audited(draft.role(), enabled, draft.teams(), draft.donors()),
        before.id(),
        before.version() + 1);
  }

  /** What decides who sees what; who somebody is stands in the account alone. */
  private static Map<String, String> audited(
      Role role, boolean enabled, Set<String> teams, Set<String> donors) {
    return Map.of(
        "role", role.getCode(),
        "enabled", enabled ? "yes" : "no",
        "teams", joined(teams),
        "donors", joined(donors));
  }

  private void audit(Cause cause, Alteration alteration) {
    try (Connection connection = dataSource.getConnection()) {
      AuditLog.add(connection, cause, List.of(alteration));
    } catch (SQLException e) {
      throw new DatabaseException("The audit record of an account could not be written", e);
    }
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
