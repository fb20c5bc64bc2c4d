package org.alongside.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as every kind of user, on a desk and on a phone. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class PagesIT {

  @ParameterizedTest
  @CsvSource({
    "admin, /account/accounts.xhtml",
    "manager, /account/mine.xhtml",
    "entry, /account/mine.xhtml",
    "officer, /account/mine.xhtml",
    "operator, /account/mine.xhtml",
  })
  void fitEveryScreenAndEveryReader(String account, String among, RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      PageWalk walk = new PageWalk(account, DemoServer.PASSWORD, browser, server.address());
      assertThat(walk.faults()).isEmpty();
      assertThat(walk.pages()).contains(among);
    }
  }
}
