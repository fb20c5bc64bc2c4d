package org.alongside.batch.field;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class FieldImportOnDerbyIT extends FieldImportContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
