package org.alongside.server.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the demonstration, prepared and counted: one server on Derby for all test classes of
 * a run, since it takes a while. Tests only look, or change what no other test looks at; what it
 * shows once a test had it count again is nobody's to compare with, {@link FirstNight} is.
 */
public final class DemoServer implements ParameterResolver {

  /** What the demonstration prints for every account; it serves this machine only. */
  public static final String PASSWORD = "walk-alongside-us";

  private static final Duration PREPARATION = Duration.ofMinutes(30);

  /**
   * What the demonstration's manager is shown of its first night, before any test touched it.
   *
   * @param figures every published figure, as {@link Program#figures} gives them
   */
  public record FirstNight(List<String> figures) {}

  private record Prepared(RunningServer server, FirstNight firstNight) implements AutoCloseable {

    @Override
    public void close() {
      server.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Set.of(RunningServer.class, FirstNight.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Prepared demo =
        context
            .getRoot()
            .getStore(Namespace.create(DemoServer.class))
            .computeIfAbsent("demo", key -> prepared(), Prepared.class);
    return parameter.getParameter().getType() == FirstNight.class
        ? demo.firstNight()
        : demo.server();
  }

  /** The demonstration's programme manager, signed in. */
  public static HttpCaller manager(RunningServer demo) {
    return demo.anyone().signIn("manager", PASSWORD);
  }

  private static Prepared prepared() {
    RunningServer server = RunningServer.start(Database.DERBY, Map.of("ALONGSIDE_DEMO", "true"));
    await("the demonstration's welcome")
        .atMost(PREPARATION)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> isReady(server));
    return new Prepared(server, new FirstNight(Program.of(manager(server)).figures("")));
  }

  private static boolean isReady(RunningServer server) {
    String console = server.console();
    if (console.contains("could not be prepared")) {
      throw new IllegalStateException(console);
    }
    return console.contains("Alongside is ready");
  }
}
