package org.alongside.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.alongside.server.database.Schema;

/**
 * A migrated, empty database for one test class: {@link #derby()} in memory, or {@link
 * #postgresql()}, a real server from Maven's binaries, started once per JVM with one database per
 * call.
 */
public final class TestDatabase {

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TestDatabase() {}

  /**
   * Where a database is and who may open it, in the words of a server's environment.
   *
   * @param url a JDBC URL
   */
  public record Address(String url, String user, String password) {

    /** Connections to it from this JVM. */
    public DataSource dataSource() {
      return new UrlDataSource(url, user, password);
    }
  }

  /** An empty, migrated Derby in memory. */
  public static DataSource derby() {
    String name = "test" + UUID.randomUUID();
    DataSource dataSource =
        new Address("jdbc:derby:memory:" + name + ";create=true", "alongside", "").dataSource();
    Schema.migrate(dataSource);
    return dataSource;
  }

  /** An empty, migrated database on a real PostgreSQL. */
  public static DataSource postgresql() {
    DataSource dataSource = emptyPostgresql().dataSource();
    Schema.migrate(dataSource);
    return dataSource;
  }

  /** An empty database on a real PostgreSQL, not migrated: for a server that does it itself. */
  public static Address emptyPostgresql() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Address(
        "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name,
        "postgres",
        "postgres");
  }

  /** A new connection per call; closing closes. */
  private record UrlDataSource(String url, String user, String password) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    @Override
    public Connection getConnection(String username, String secret) throws SQLException {
      return DriverManager.getConnection(url, username, secret);
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
