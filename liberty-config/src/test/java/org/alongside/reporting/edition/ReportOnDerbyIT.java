package org.alongside.reporting.edition;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ReportOnDerbyIT extends ReportContract {

  @Override
  DataSource emptyDatabase() {
    return TestDatabase.derby();
  }
}
