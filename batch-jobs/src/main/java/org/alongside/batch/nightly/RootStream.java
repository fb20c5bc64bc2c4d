package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of facts of neighbouring persons, in the order of their roots. */
final class RootStream implements AutoCloseable {

  /** Left to itself, Derby looks at everybody and asks of each whether he is among them. */
  private static final String RECOUNTED_FIRST =
      "--DERBY-PROPERTIES joinOrder=FIXED\n batch.recount r, ";

  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean more;

  /**
   * @param order by what a person's own rows are sorted
   */
  RootStream(Connection connection, String table, String order, Roots roots) throws SQLException {
    String sql =
        "select f.* from "
            + (roots.onlyRecounted() ? RECOUNTED_FIRST : "")
            + "batch."
            + table
            + " f where "
            + (roots.onlyRecounted() ? "f.root_id = r.root_id and r" : "f")
            + ".root_id between ? and ? order by f.root_id";
    statement = connection.prepareStatement(order.isEmpty() ? sql : sql + ", " + order);
    statement.setFetchSize(5000);
    statement.setLong(1, roots.first());
    statement.setLong(2, roots.last());
    rows = statement.executeQuery();
    more = rows.next();
  }

  boolean hasMore() {
    return more;
  }

  boolean at(long root) throws SQLException {
    return more && rows.getLong("root_id") == root;
  }

  ResultSet row() {
    return rows;
  }

  void next() throws SQLException {
    more = rows.next();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
