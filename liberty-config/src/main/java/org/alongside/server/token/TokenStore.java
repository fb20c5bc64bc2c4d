package org.alongside.server.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alongside.server.database.Sql;

/** The table of tokens. Revoked ones stay there and are never found again. */
@ApplicationScoped
public class TokenStore {

  private static final String SELECT =
      "select id, account_id, label, scopes, created_at, expires_at, last_used_at"
          + " from server.access_token where revoked_at is null";
  private static final Duration USE_IS_NOTED_EVERY = Duration.ofHours(1);

  private final Sql sql;

  @Inject
  public TokenStore(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /** Tokens of an account with an id above {@code after}, by id; those past their end too. */
  public List<AccessToken> ofAccount(long accountId, long after) {
    return sql.all(
        SELECT + " and account_id = ? and id > ? order by id", TokenStore::token, accountId, after);
  }

  /** The token of a secret, unless revoked or past its end. */
  public Optional<AccessToken> find(TokenSecret secret, Instant now) {
    return sql.first(
        SELECT + " and token_hash = ? and expires_at > ?", TokenStore::token, secret.hash(), now);
  }

  AccessToken insert(
      long accountId,
      String label,
      Set<Scope> scopes,
      TokenSecret secret,
      Instant now,
      Instant end) {
    long id = sql.nextId("server.ids");
    sql.update(
        "insert into server.access_token (id, account_id, label, token_hash, scopes, created_at,"
            + " expires_at) values (?, ?, ?, ?, ?, ?, ?)",
        id,
        accountId,
        label,
        secret.hash(),
        scopes.stream().sorted().map(Scope::getCode).collect(Collectors.joining("|")),
        now,
        end);
    return new AccessToken(id, accountId, label, scopes, now, end, null);
  }

  /** Whether there was such a token of that account. */
  boolean revoke(long accountId, long id, Instant now) {
    return sql.update(
            "update server.access_token set revoked_at = ? where id = ? and account_id = ?"
                + " and revoked_at is null",
            now,
            id,
            accountId)
        == 1;
  }

  /** Writes at most once an hour for each token. */
  public void noteUse(AccessToken token, Instant now) {
    Instant last = token.lastUsedAt();
    if (last == null || last.isBefore(now.minus(USE_IS_NOTED_EVERY))) {
      sql.update("update server.access_token set last_used_at = ? where id = ?", now, token.id());
    }
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    return new AccessToken(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("label"),
        Scope.of(Arrays.asList(row.getString("scopes").split("\\|", -1))),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Objects.requireNonNull(Sql.instant(row, "expires_at")),
        Sql.instant(row, "last_used_at"));
  }
}
