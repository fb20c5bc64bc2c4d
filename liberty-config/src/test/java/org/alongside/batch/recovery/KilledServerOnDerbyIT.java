package org.alongside.batch.recovery;

import org.alongside.server.testing.RunningServer.Database;

class KilledServerOnDerbyIT extends KilledServerContract {

  @Override
  Database database() {
    return Database.DERBY;
  }
}
