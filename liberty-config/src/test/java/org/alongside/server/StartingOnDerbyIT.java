package org.alongside.server;

import org.alongside.server.testing.RunningServer.Database;

class StartingOnDerbyIT extends StartingContract {

  @Override
  Database database() {
    return Database.DERBY;
  }
}
