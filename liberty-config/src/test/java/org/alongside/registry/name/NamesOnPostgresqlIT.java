package org.alongside.registry.name;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class NamesOnPostgresqlIT extends NamesContract {

  @Override
  DataSource database() {
    return TestDatabase.postgresql();
  }
}
