package org.alongside.batch.recovery;

import org.alongside.server.testing.RunningServer.Database;

class FrozenCutOnPostgresqlIT extends FrozenCutContract {

  @Override
  Database database() {
    return Database.POSTGRESQL;
  }
}
