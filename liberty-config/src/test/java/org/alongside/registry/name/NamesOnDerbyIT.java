package org.alongside.registry.name;

import javax.sql.DataSource;
import org.alongside.server.testing.TestDatabase;

class NamesOnDerbyIT extends NamesContract {

  @Override
  DataSource database() {
    return TestDatabase.derby();
  }
}
