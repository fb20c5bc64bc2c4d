package org.alongside.batch.recovery;

import org.alongside.server.testing.RunningServer.Database;

class InterruptedOnDerbyIT extends InterruptedContract {

  @Override
  Database database() {
    return Database.DERBY;
  }
}
