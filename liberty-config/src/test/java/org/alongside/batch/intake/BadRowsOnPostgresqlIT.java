package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class BadRowsOnPostgresqlIT extends BadRowsContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
