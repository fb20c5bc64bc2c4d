package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class LinksImportOnDerbyIT extends LinksImportContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
