package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class EveryFileOnPostgresqlIT extends EveryFileContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
