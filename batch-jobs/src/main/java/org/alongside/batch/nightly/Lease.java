package org.alongside.batch.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The right to run the nightly job, held by one night at a time on any number of servers: a row in
 * the database that expires unless its holder renews it. Every call is a transaction of its own.
 */
@ApplicationScoped
public class Lease {

  /**
   * Who holds the lease.
   *
   * @param execution of the batch job, once it has begun
   */
  public record Holder(String token, @Nullable Long execution, Instant expiresAt) {}

  static final Duration LENGTH = Duration.ofMinutes(3);

  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  public Lease(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Whether the holder has not renewed it in time. */
  boolean hasRunOut(Holder holder) {
    return holder.expiresAt().isBefore(clock.instant());
  }

  /** Takes the lease if it is free, expired, or held by the same token already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(String token) {
    Instant now = clock.instant();
    return update(
        "update batch.lease set token = ?, execution_id = null, expires_at = ?"
            + " where name = 'nightly' and (token = '' or token = ? or expires_at < ?)",
        token,
        Database.timestamp(now.plus(LENGTH)),
        token,
        Database.timestamp(now));
  }

  /** Takes over from a holder known to be dead; false if the holder has changed meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean takeOver(String token, Holder dead) {
    return update(
        "update batch.lease set token = ?, execution_id = null, expires_at = ?"
            + " where name = 'nightly' and token = ?",
        token,
        Database.timestamp(clock.instant().plus(LENGTH)),
        dead.token());
  }

  /** Notes which execution holds it; false if the token does not. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean beginExecution(String token, long execution) {
    return update(
        "update batch.lease set execution_id = ?, expires_at = ?"
            + " where name = 'nightly' and token = ?",
        execution,
        Database.timestamp(clock.instant().plus(LENGTH)),
        token);
  }

  /** Holds it for longer; false if it was lost, and then nothing may be published. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean renew(String token) {
    return update(
        "update batch.lease set expires_at = ? where name = 'nightly' and token = ?",
        Database.timestamp(clock.instant().plus(LENGTH)),
        token);
  }

  /** Gives it back; nothing happens if the token does not hold it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release(String token) {
    update(
        "update batch.lease set token = '', execution_id = null where name = 'nightly' and token = ?",
        token);
  }

  /** Who holds it, expired or not. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Holder> holder() {
    return Database.inOne(dataSource, Lease::holder);
  }

  private static Optional<Holder> holder(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select token, execution_id, expires_at from batch.lease"
                    + " where name = 'nightly' and token <> ''");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      long execution = row.getLong(2);
      return Optional.of(
          new Holder(
              row.getString(1),
              row.wasNull() ? null : execution,
              Database.instant(row.getTimestamp(3))));
    }
  }

  private boolean update(String sql, Object... parameters) {
    return Database.inOne(
        dataSource, connection -> Database.update(connection, sql, parameters) == 1);
  }
}
