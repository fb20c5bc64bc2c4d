package org.alongside.batch.nightly;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LinkedClubsOnPostgresqlIT extends LinkedClubsContract {

  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
