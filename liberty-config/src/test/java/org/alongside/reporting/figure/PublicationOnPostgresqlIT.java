package org.alongside.reporting.figure;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class PublicationOnPostgresqlIT extends PublicationContract {

  @Override
  DataSource emptyDatabase() {
    return TestDatabase.postgresql();
  }
}
