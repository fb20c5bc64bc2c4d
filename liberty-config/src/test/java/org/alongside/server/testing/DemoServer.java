package org.alongside.server.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the demonstration, prepared and counted: one server on Derby for all test classes of
 * a run, since it takes a while. Tests only look, or change what no other test looks at.
 */
public final class DemoServer implements ParameterResolver {

  /** What the demonstration prints for every account; it serves this machine only. */
  public static final String PASSWORD = "walk-alongside-us";

  private static final Duration PREPARATION = Duration.ofMinutes(30);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(DemoServer.class))
        .computeIfAbsent("demo", key -> prepared(), RunningServer.class);
  }

  /** The demonstration's programme manager, signed in. */
  public static HttpCaller manager(RunningServer demo) {
    return demo.anyone().signIn("manager", PASSWORD);
  }

  private static RunningServer prepared() {
    RunningServer server = RunningServer.start(Database.DERBY, Map.of("ALONGSIDE_DEMO", "true"));
    await("the demonstration's welcome")
        .atMost(PREPARATION)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> isReady(server));
    return server;
  }

  private static boolean isReady(RunningServer server) {
    String console = server.console();
    if (console.contains("could not be prepared")) {
      throw new IllegalStateException(console);
    }
    return console.contains("Alongside is ready");
  }
}
