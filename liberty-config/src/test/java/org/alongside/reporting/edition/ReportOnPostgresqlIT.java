package org.alongside.reporting.edition;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class ReportOnPostgresqlIT extends ReportContract {

  @Override
  DataSource emptyDatabase() {
    return TestDatabase.postgresql();
  }
}
