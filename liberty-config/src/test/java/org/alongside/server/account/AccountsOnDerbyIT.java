package org.alongside.server.account;

import org.alongside.server.testing.TestDatabase;

class AccountsOnDerbyIT extends AccountsContract {

  AccountsOnDerbyIT() {
    super(TestDatabase.derby());
  }
}
