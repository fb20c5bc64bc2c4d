package org.alongside.batch.nightly;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class EarlierNightsOnDerbyIT extends EarlierNightsContract {

  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
