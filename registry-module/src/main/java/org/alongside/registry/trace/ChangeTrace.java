package org.alongside.registry.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * Leaves the rows from which the next night tells what changed. Whoever writes to the registry
 * calls it in the transaction of the change, so that both are kept or neither.
 */
public final class ChangeTrace {

  private ChangeTrace() {}

  /**
   * Traces a change of each of the records, in one batch on the caller's connection.
   *
   * @param who account name, as in the who-and-when columns
   * @throws SQLException if the database refuses; the caller's transaction is then to be rolled
   *     back
   */
  public static void record(
      Connection connection, Subject subject, Collection<Long> ids, String who, Instant when)
      throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    Ids traceIds = new Ids(connection);
    Timestamp changedAt = Timestamp.valueOf(LocalDateTime.ofInstant(when, ZoneOffset.UTC));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into registry.change_trace (id, subject, subject_id, changed_at, changed_by)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Long id : ids) {
        insert.setLong(1, traceIds.next());
        insert.setString(2, subject.name());
        insert.setLong(3, id);
        insert.setTimestamp(4, changedAt);
        insert.setString(5, who);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
