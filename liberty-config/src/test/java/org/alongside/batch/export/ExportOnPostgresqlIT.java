package org.alongside.batch.export;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ExportOnPostgresqlIT extends ExportContract {

  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
