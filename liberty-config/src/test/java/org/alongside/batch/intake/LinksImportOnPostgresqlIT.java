package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LinksImportOnPostgresqlIT extends LinksImportContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
