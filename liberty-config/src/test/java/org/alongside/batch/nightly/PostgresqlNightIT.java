package org.alongside.batch.nightly;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class PostgresqlNightIT extends NightContract {

  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
