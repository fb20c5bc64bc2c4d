package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ImportOnPostgresqlIT extends ImportContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
