package org.alongside.batch.export;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ExportOnDerbyIT extends ExportContract {

  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
