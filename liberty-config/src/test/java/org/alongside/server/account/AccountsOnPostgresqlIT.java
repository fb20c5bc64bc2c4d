package org.alongside.server.account;

import org.alongside.server.testing.TestDatabase;

class AccountsOnPostgresqlIT extends AccountsContract {

  AccountsOnPostgresqlIT() {
    super(TestDatabase.postgresql());
  }
}
