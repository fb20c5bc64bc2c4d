package org.alongside.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;

/** The packaged server from outside: it starts, lets its administrator in, and survives a kill. */
abstract class StartingContract {

  abstract Database database();

  @Test
  void knowsItsAdministratorStillAfterAKill() {
    try (RunningServer server = RunningServer.start(database())) {
      assertThat(server.anyone().get("api/tokens").statusCode()).isEqualTo(401);
      assertThat(server.administrator().withToken("read").get("api/tokens").statusCode())
          .isEqualTo(200);
      server.kill();
      assertThat(server.anyone().answers("health/ready")).isFalse();
      server.startAgain();
      assertThat(server.administrator().get("api/tokens").statusCode()).isEqualTo(200);
      assertThat(server.log()).doesNotContain("FFDC1015I");
    }
  }
}
