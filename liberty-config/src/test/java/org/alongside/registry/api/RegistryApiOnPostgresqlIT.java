package org.alongside.registry.api;

import org.alongside.server.testing.RunningServer.Database;

class RegistryApiOnPostgresqlIT extends RegistryApiContract {

  @Override
  Database database() {
    return Database.POSTGRESQL;
  }
}
