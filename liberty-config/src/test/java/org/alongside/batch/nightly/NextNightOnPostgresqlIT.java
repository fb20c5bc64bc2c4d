package org.alongside.batch.nightly;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class NextNightOnPostgresqlIT extends NextNightContract {

  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
