package org.alongside.server.token;

import org.alongside.server.testing.TestDatabase;

class TokensOnPostgresqlIT extends TokensContract {

  TokensOnPostgresqlIT() {
    super(TestDatabase.postgresql());
  }
}
