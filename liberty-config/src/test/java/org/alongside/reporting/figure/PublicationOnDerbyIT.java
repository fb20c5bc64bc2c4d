package org.alongside.reporting.figure;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class PublicationOnDerbyIT extends PublicationContract {

  @Override
  DataSource emptyDatabase() {
    return TestDatabase.derby();
  }
}
