package org.alongside.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema of every module, on Derby and PostgreSQL alike. Each module owns one schema, one
 * folder of migrations and one history table, so that modules migrate independently.
 */
public final class Schema {

  /** In an order that lets a later schema refer to an earlier one. */
  private static final List<String> SCHEMAS =
      List.of("runtime", "registry", "reporting", "batch", "server");

  private Schema() {}

  /**
   * Brings every schema up to date. Two servers starting at once are serialised by Flyway's own
   * lock.
   *
   * @throws org.flywaydb.core.api.FlywayException if a migration fails; the schemas before it stay
   *     migrated, and a second call goes on from there
   * @throws IllegalStateException if the database does not answer
   */
  public static void migrate(DataSource dataSource) {
    boolean postgresql = isPostgresql(dataSource);
    for (String schema : SCHEMAS) {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(dataSource)
          .schemas(postgresql ? schema : schema.toUpperCase(Locale.ROOT))
          .locations("classpath:db/migration/" + schema)
          .failOnMissingLocations(true)
          .placeholders(placeholders(postgresql))
          .load()
          .migrate();
    }
  }

  /**
   * The few words in which the two databases differ; {@code postgresql} and {@code derby} make a
   * line a comment on the other one.
   */
  private static Map<String, String> placeholders(boolean postgresql) {
    return postgresql
        ? Map.of(
            "code",
            "varchar(40) collate \"C\"",
            "codepoint",
            "collate \"C\"",
            "blob",
            "bytea",
            "flag",
            "boolean default false",
            "text",
            "text",
            "postgresql",
            "",
            "derby",
            "--")
        : Map.of(
            "code",
            "varchar(40)",
            "codepoint",
            "",
            "blob",
            "blob",
            "flag",
            "smallint default 0",
            "text",
            "clob",
            "postgresql",
            "--",
            "derby",
            "");
  }

  private static boolean isPostgresql(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database does not answer; check ALONGSIDE_DB_URL, _USER and _PASSWORD", e);
    }
  }
}
