package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class EveryFileOnDerbyIT extends EveryFileContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
