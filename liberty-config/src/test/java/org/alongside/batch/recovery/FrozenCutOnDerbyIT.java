package org.alongside.batch.recovery;

import org.alongside.server.testing.RunningServer.Database;

class FrozenCutOnDerbyIT extends FrozenCutContract {

  @Override
  Database database() {
    return Database.DERBY;
  }
}
