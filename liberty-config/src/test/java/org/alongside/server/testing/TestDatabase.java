package org.alongside.server.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alongside.server.database.Schema;

/**
 * A migrated, empty database for one test class: {@link #derby()} in memory, or {@link
 * #postgresql()}, a real server from Maven's binaries, started once per JVM with one database per
 * call.
 */
public final class TestDatabase {

  /** The shortest a pool can be told. */
  private static final Duration IDLE = Duration.ofSeconds(10);

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

  /** Migrated once; a copy takes a tenth of the time. */
  private static final class PostgresqlTemplate {
    static final String NAME = migrated();

    private static String migrated() {
      Address empty = emptyPostgresql();
      Schema.migrate(empty.dataSource());
      return empty.url().substring(empty.url().lastIndexOf('/') + 1);
    }
  }

  /** Migrated once and kept as a backup, of which every database in memory is a copy. */
  private static final class DerbyTemplate {
    static final Path COPY = migrated();

    private static Path migrated() {
      DataSource empty = emptyDerby();
      Schema.migrate(empty);
      try {
        Path folder = Files.createTempDirectory("alongside-derby-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LibertyInstall.delete(folder)));
        try (Connection connection = empty.getConnection();
            var backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
          backup.setString(1, folder.toString());
          backup.execute();
        }
        try (Stream<Path> copies = Files.list(folder)) {
          return copies.findFirst().orElseThrow();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
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
    return derbyInMemory("createFrom=" + DerbyTemplate.COPY);
  }

  /** An empty, migrated database on a real PostgreSQL, with a pool of connections as in Liberty. */
  public static DataSource postgresql() {
    Address address = postgresql("template " + PostgresqlTemplate.NAME);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(IDLE.toMillis());
    return new HikariDataSource(pool);
  }

  /** An empty database in memory, not migrated. */
  public static DataSource emptyDerby() {
    return derbyInMemory("create=true");
  }

  /** An empty database on a real PostgreSQL, not migrated: for a server that does it itself. */
  public static Address emptyPostgresql() {
    return postgresql("");
  }

  private static DataSource derbyInMemory(String origin) {
    String url = "jdbc:derby:memory:test" + UUID.randomUUID() + ";" + origin;
    return new Address(url, "alongside", "").dataSource();
  }

  private static Address postgresql(String origin) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " " + origin);
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
