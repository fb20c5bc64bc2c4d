package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LinkedClubImportOnPostgresqlIT extends LinkedClubImportContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
