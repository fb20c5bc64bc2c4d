package org.alongside.batch.intake;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ImportAuditOnDerbyIT extends ImportAuditContract {
  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
