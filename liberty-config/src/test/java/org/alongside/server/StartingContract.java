package org.alongside.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;

/**
 * The packaged server from outside: it starts, lets its administrator in, sets the timer of the
 * night, and survives a kill.
 */
abstract class StartingContract {

  private static final String TIMER = "The nightly job will start every day at 02:30 UTC";

  abstract Database database();

  @Test
  void knowsItsAdministratorAndItsTimerStillAfterAKill() {
    Map<String, String> settings = Map.of("ALONGSIDE_NIGHTLY_TIME", "02:30");
    try (RunningServer server = RunningServer.start(database(), settings)) {
      assertThat(server.log()).contains(TIMER);
      assertThat(server.anyone().get("api/tokens").statusCode()).isEqualTo(401);
      assertThat(server.administrator().withToken("read").get("api/tokens").statusCode())
          .isEqualTo(200);
      server.kill();
      assertThat(server.anyone().answers("health/ready")).isFalse();
      server.startAgain();
      assertThat(server.administrator().get("api/tokens").statusCode()).isEqualTo(200);
      assertThat(server.log()).doesNotContain("FFDC1015I").doesNotContain(TIMER);
    }
  }
}
