package org.alongside.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class SchemaIT {

  @Test
  void migratesTwiceOnDerby() throws SQLException {
    migratesTwice(TestDatabase.emptyDerby());
  }

  @Test
  void migratesTwiceOnPostgresql() throws SQLException {
    migratesTwice(TestDatabase.emptyPostgresql().dataSource());
  }

  private static void migratesTwice(DataSource dataSource) throws SQLException {
    Schema.migrate(dataSource);
    Schema.migrate(dataSource);
    try (var connection = dataSource.getConnection();
        var rows =
            connection.createStatement().executeQuery("select only_one from reporting.pointer")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.next()).isFalse();
    }
  }
}
