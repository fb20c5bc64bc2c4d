package org.alongside.batch.nightly;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.jspecify.annotations.Nullable;

/**
 * JDBC work in one transaction: the caller's, where the container has begun one, else one of its
 * own, committed at the end and rolled back on any failure.
 */
final class Database {

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /** Work without a result. */
  @FunctionalInterface
  interface Change {
    void on(Connection connection) throws SQLException;
  }

  private Database() {}

  static void change(DataSource dataSource, Change change) {
    Database.<Boolean>inOne(
        dataSource,
        connection -> {
          change.on(connection);
          return true;
        });
  }

  /**
   * @throws BatchException 500 if the database fails
   */
  static <T extends @Nullable Object> T inOne(DataSource dataSource, Work<T> work) {
    try {
      return attempt(dataSource, work);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static <T extends @Nullable Object> T attempt(DataSource dataSource, Work<T> work)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return isInTransaction() ? work.on(connection) : ownTransaction(connection, work);
    }
  }

  static BatchException failed(SQLException e) {
    return new BatchException(
        500,
        "nightly-database",
        "The database does not answer as it should",
        "Reading or writing failed (" + e.getSQLState() + "); the server's log says why.",
        e);
  }

  /**
   * Whether the container has begun one on this thread. The connection cannot be asked: Liberty's
   * say auto-commit even then.
   */
  @SuppressWarnings("BanJNDI") // a fixed name in the own component
  private static boolean isInTransaction() {
    try {
      TransactionSynchronizationRegistry transactions =
          InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
      return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (NamingException e) {
      // No container, no transaction of its own.
      return false;
    }
  }

  private static <T extends @Nullable Object> T ownTransaction(Connection connection, Work<T> work)
      throws SQLException {
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

  static boolean isPostgresql(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
  }

  /** Runs one statement with parameters; returns the rows it changed. */
  static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Runs the statements of a file beside this class. */
  static void script(Connection connection, String file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(file)) {
        statement.executeUpdate(sql);
      }
    }
  }

  private static List<String> statements(String file) {
    try (InputStream in = Database.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No such script: " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements = new ArrayList<>();
      for (String part : text.replaceAll("(?m)^--.*$", "").split(";", -1)) {
        if (!part.isBlank()) {
          statements.add(part.strip());
        }
      }
      return statements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As stored: UTC without a zone. */
  static Timestamp timestamp(Instant instant) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  static Instant instant(Timestamp timestamp) {
    return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
  }
}
