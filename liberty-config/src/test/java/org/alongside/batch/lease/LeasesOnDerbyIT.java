package org.alongside.batch.lease;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LeasesOnDerbyIT extends LeasesContract {

  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
