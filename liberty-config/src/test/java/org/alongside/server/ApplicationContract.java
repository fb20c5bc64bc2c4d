package org.alongside.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server gives every module, seen from within. */
@ExtendWith(ArquillianExtension.class)
abstract class ApplicationContract {

  @Inject private DataSource dataSource;
  @Inject private Clock clock;

  /** What {@link java.sql.DatabaseMetaData} calls the database this server should stand on. */
  abstract String database();

  @Test
  void standsOnTheDatabaseItWasGiven() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).contains(database());
    }
  }

  @Test
  void findsTheSchemaOfEveryModuleMigrated() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (String table :
          new String[] {
            "registry.participant", "reporting.pointer", "runtime.wlpjobinstance", "server.account"
          }) {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
          assertThat(rows.next()).as(table).isTrue();
        }
      }
    }
  }

  @Test
  void keepsTimeInUtc() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void asksTheBatchEngineWithoutError() {
    JobOperator operator = BatchRuntime.getJobOperator();
    assertThat(operator.getJobNames()).isNotNull();
  }
}
