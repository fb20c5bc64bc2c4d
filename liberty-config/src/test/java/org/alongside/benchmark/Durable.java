package org.alongside.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.server.database.Schema;

/** A PostgreSQL that syncs every commit, as one in use does. */
final class Durable {

  private Durable() {}

  static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "1GB")
        .setServerConfig("max_wal_size", "4GB")
        .start();
  }

  /** With the tables of the product, empty. */
  static DataSource migrated(EmbeddedPostgres postgres) {
    DataSource database =
        postgres.getDatabase("postgres", "postgres", Map.of("reWriteBatchedInserts", "true"));
    Schema.migrate(database);
    return database;
  }

  /** How a server is told to use it. */
  static Map<String, String> server(EmbeddedPostgres postgres) {
    String url = "jdbc:postgresql://localhost:%d/postgres?reWriteBatchedInserts=true";
    return Map.of(
        "ALONGSIDE_DB_URL", url.formatted(postgres.getPort()),
        "ALONGSIDE_DB_USER", "postgres",
        "ALONGSIDE_DB_PASSWORD", "postgres");
  }
}
