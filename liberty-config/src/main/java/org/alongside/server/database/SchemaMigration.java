package org.alongside.server.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;

/**
 * Migrates when the application starts, before any other start-up observer; those take a later
 * priority. A failing migration keeps the application from starting.
 */
@ApplicationScoped
public class SchemaMigration {

  void migrate(@Observes @Priority(1) Startup event, DataSource dataSource) {
    Schema.migrate(dataSource);
  }
}
