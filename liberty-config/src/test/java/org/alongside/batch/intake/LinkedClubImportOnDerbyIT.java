package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LinkedClubImportOnDerbyIT extends LinkedClubImportContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
