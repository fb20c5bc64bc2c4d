package org.alongside.batch.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The right to do one kind of {@link Work}, held under a token by one execution at a time on any
 * number of servers: a row in the database that runs out unless its holder renews it. Every
 * execution has a token of its own, so that one which was taken for dead and wakes up again cannot
 * pass for its successor. Unless said otherwise, every call is a transaction of its own.
 */
@ApplicationScoped
public class Leases {

  private final DataSource dataSource;
  private final Clock clock;
  private final Duration length;

  /**
   * @param seconds after which a server that was not heard of is taken for dead
   */
  @Inject
  public Leases(
      DataSource dataSource,
      Clock clock,
      @ConfigProperty(name = "alongside.lease.seconds", defaultValue = "60") int seconds) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.length = Duration.ofSeconds(seconds);
  }

  /** For how long a lease holds that is not renewed. */
  public Duration length() {
    return length;
  }

  /** Takes the lease if nobody holds it or it has run out; false otherwise. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(Work work, String token) {
    Instant now = clock.instant();
    return update(
        "update batch.lease set token = ?, expires_at = ? where name = ? and (token = '' or"
            + " expires_at < ?)",
        token,
        timestamp(now.plus(length)),
        work.code(),
        timestamp(now));
  }

  /** Holds it for longer; false if it was lost, and then nothing more may be written. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean renew(Work work, String token) {
    return update(
        "update batch.lease set expires_at = ? where name = ? and token = ?",
        timestamp(clock.instant().plus(length)),
        work.code(),
        token);
  }

  /** Gives it back; nothing happens if the token does not hold it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release(Work work, String token) {
    update("update batch.lease set token = '' where name = ? and token = ?", work.code(), token);
  }

  /** Whether it could be taken now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean isFree(Work work) {
    String sql = "select 1 from batch.lease where name = ? and (token = '' or expires_at < ?)";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, work.code());
      select.setTimestamp(2, timestamp(clock.instant()));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Proves within the caller's transaction that the token holds the lease, and keeps anyone else
   * from taking it until that transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean prove(Work work, String token) {
    return update(
        "update batch.lease set token = token where name = ? and token = ?", work.code(), token);
  }

  private boolean update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static BatchException failed(SQLException e) {
    return new BatchException(
        500,
        "lease-database",
        "The database does not answer as it should",
        "Who may work could not be asked (" + e.getSQLState() + "); the server's log says why.",
        e);
  }

  /** Timestamps are UTC in the database, whatever the machine's zone. */
  private static Timestamp timestamp(Instant at) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}
