package org.alongside.registry.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Ids of new registry rows, taken from the sequence in blocks of a hundred: a value v stands for v
 * to v + 99. For one writer on one connection; ids left over in a block are never used.
 */
public final class Ids {

  private static final int BLOCK = 100;

  private final Connection connection;
  private final String nextBlock;
  private long next;
  private long end;

  /**
   * @throws SQLException if the database does not tell its name
   */
  public Ids(Connection connection) throws SQLException {
    this.connection = connection;
    boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
    nextBlock = derby ? "values next value for registry.ids" : "select nextval('registry.ids')";
  }

  /**
   * @throws SQLException if a new block cannot be had
   */
  public long next() throws SQLException {
    if (next == end) {
      try (Statement statement = connection.createStatement();
          var rows = statement.executeQuery(nextBlock)) {
        rows.next();
        next = rows.getLong(1);
        end = next + BLOCK;
      }
    }
    return next++;
  }
}
