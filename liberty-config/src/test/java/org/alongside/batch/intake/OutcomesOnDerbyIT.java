package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class OutcomesOnDerbyIT extends OutcomesContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
