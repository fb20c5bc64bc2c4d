package org.alongside.registry.api;

import org.alongside.server.testing.RunningServer.Database;

class RegistryApiOnDerbyIT extends RegistryApiContract {

  @Override
  Database database() {
    return Database.DERBY;
  }
}
