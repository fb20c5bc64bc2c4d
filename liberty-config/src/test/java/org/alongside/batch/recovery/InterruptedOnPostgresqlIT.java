package org.alongside.batch.recovery;

import org.alongside.server.testing.RunningServer.Database;

class InterruptedOnPostgresqlIT extends InterruptedContract {

  @Override
  Database database() {
    return Database.POSTGRESQL;
  }
}
