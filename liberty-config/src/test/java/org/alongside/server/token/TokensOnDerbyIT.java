package org.alongside.server.token;

import org.alongside.server.testing.TestDatabase;

class TokensOnDerbyIT extends TokensContract {

  TokensOnDerbyIT() {
    super(TestDatabase.derby());
  }
}
