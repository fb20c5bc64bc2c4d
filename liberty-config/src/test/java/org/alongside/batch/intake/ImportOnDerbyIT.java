package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ImportOnDerbyIT extends ImportContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
