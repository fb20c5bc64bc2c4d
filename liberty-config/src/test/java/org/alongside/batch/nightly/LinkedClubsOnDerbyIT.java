package org.alongside.batch.nightly;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LinkedClubsOnDerbyIT extends LinkedClubsContract {

  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
