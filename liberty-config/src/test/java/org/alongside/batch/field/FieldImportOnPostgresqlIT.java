package org.alongside.batch.field;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class FieldImportOnPostgresqlIT extends FieldImportContract {
  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
