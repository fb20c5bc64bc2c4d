package org.alongside.server;

import org.alongside.server.testing.RunningServer.Database;

class StartingOnPostgresqlIT extends StartingContract {

  @Override
  Database database() {
    return Database.POSTGRESQL;
  }
}
