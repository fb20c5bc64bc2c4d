package org.alongside.server.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Migrates every schema when the application starts, before any other start-up observer runs. Each
 * module owns one schema, one folder of migrations and one history table, so that modules migrate
 * independently. Two servers starting at once are serialised by Flyway's own lock. A failing
 * migration keeps the application from starting.
 */
@ApplicationScoped
public class SchemaMigration {

  /** In an order that lets a later schema refer to an earlier one. */
  private static final List<String> SCHEMAS =
      List.of("runtime", "registry", "reporting", "batch", "server");

  /** Runs first of all start-up observers; others take a later priority. */
  public static final int FIRST = 1;

  @Resource(lookup = "jdbc/alongside")
  private DataSource dataSource;

  void migrate(@Observes @Priority(FIRST) Startup event) {
    boolean postgresql = isPostgresql();
    for (String schema : SCHEMAS) {
      Flyway.configure(SchemaMigration.class.getClassLoader())
          .dataSource(dataSource)
          .schemas(postgresql ? schema : schema.toUpperCase(java.util.Locale.ROOT))
          .locations(
              "classpath:db/migration/" + schema,
              "classpath:db/migration/" + schema + "-" + (postgresql ? "postgresql" : "derby"))
          .failOnMissingLocations(false)
          .placeholders(placeholders(postgresql))
          .load()
          .migrate();
    }
  }

  /** The few words in which the two databases differ. */
  private static Map<String, String> placeholders(boolean postgresql) {
    return Map.of("code", postgresql ? "varchar(40) collate \"C\"" : "varchar(40)");
  }

  private boolean isPostgresql() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database does not answer; check ALONGSIDE_DB_URL, _USER and _PASSWORD", e);
    }
  }
}
