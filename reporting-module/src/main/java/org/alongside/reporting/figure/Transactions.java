package org.alongside.reporting.figure;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.alongside.reporting.ReportingException;

/**
 * Runs JDBC work in one transaction: the caller's, where the container has begun one, else one of
 * its own, committed at the end and rolled back on any failure.
 */
final class Transactions {

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work without a result. */
  @FunctionalInterface
  interface Change {
    void on(Connection connection) throws SQLException;
  }

  private Transactions() {}

  static void change(DataSource dataSource, Change change) {
    Transactions.<Boolean>inOne(
        dataSource,
        connection -> {
          change.on(connection);
          return true;
        });
  }

  static <T> T inOne(DataSource dataSource, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return isInTransaction() ? work.on(connection) : ownTransaction(connection, work);
    } catch (SQLException e) {
      throw new ReportingException(
          500,
          "figures-database",
          "The database of figures does not answer",
          "Reading or writing published figures failed; the server's log says why. Try again.",
          e);
    }
  }

  /**
   * Whether the container has begun one on this thread. The connection cannot be asked: Liberty's
   * say auto-commit until their first statement, even then.
   */
  @SuppressWarnings("BanJNDI") // a fixed name in the own component
  private static boolean isInTransaction() {
    try {
      TransactionSynchronizationRegistry transactions =
          InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
      return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (NamingException e) {
      // Outside a container nobody but us begins one.
      return false;
    }
  }

  private static <T> T ownTransaction(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }
}
