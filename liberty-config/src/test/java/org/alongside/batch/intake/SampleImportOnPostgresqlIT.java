package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class SampleImportOnPostgresqlIT extends SampleImportContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
