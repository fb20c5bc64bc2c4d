package org.alongside.batch.nightly;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ErasureOnDerbyIT extends ErasureContract {

  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
