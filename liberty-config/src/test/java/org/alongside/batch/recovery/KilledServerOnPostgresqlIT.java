package org.alongside.batch.recovery;

import org.alongside.server.testing.RunningServer.Database;

class KilledServerOnPostgresqlIT extends KilledServerContract {

  @Override
  Database database() {
    return Database.POSTGRESQL;
  }
}
