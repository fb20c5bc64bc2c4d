package org.alongside.server.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alongside.server.testing.TestDatabase.Address;
import org.jspecify.annotations.Nullable;

/**
 * The packaged server as a process of its own, with its own home, port and database. It can be
 * killed like a machine that loses power, and started again on what is left. Not thread-safe.
 */
public final class RunningServer implements AutoCloseable {

  /** What the server stands on. */
  public enum Database {
    DERBY,
    POSTGRESQL
  }

  /** The first administrator of every such server (not of a demo, which has its own accounts). */
  public static final String ADMINISTRATOR = "admin";

  private static final Duration START = Duration.ofMinutes(10);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Path home;
  private final int port = LibertyInstall.freePort();
  private final Address database;
  private final String password = LibertyInstall.secret();
  private final Map<String, String> environment;
  private @Nullable Process process;

  private RunningServer(Database kind, Map<String, String> settings) {
    try {
      home = Files.createTempDirectory("alongside-server-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database =
        kind == Database.DERBY ? LibertyInstall.derbyIn(home) : TestDatabase.emptyPostgresql();
    environment = new TreeMap<>(LibertyInstall.environment(home, port, database));
    environment.put("WLP_OUTPUT_DIR", home.resolve("output").toString());
    environment.put("ALONGSIDE_ADMIN_USER", ADMINISTRATOR);
    environment.put("ALONGSIDE_ADMIN_PASSWORD", password);
    environment.putAll(settings);
  }

  /** Starts a server on an empty database and waits until it says it is ready. */
  public static RunningServer start(Database database) {
    return start(database, Map.of());
  }

  /** The same with further settings, by the names in docs/configuration.md. */
  public static RunningServer start(Database database, Map<String, String> settings) {
    RunningServer server = new RunningServer(database, settings);
    server.startAgain();
    return server;
  }

  /**
   * Starts another server of the same installation: on the database and the files of the first, but
   * known to the batch runtime under a name of its own, like a server on another machine.
   */
  public static RunningServer beside(RunningServer first, Map<String, String> settings) {
    RunningServer server = new RunningServer(Database.DERBY, settings);
    server.environment.put("ALONGSIDE_HOME", first.home.toString());
    server.environment.put("ALONGSIDE_DB_URL", first.database.url());
    server.environment.put("ALONGSIDE_DB_USER", first.database.user());
    server.environment.put("ALONGSIDE_DB_PASSWORD", first.database.password());
    server.environment.put("WLP_USER_DIR", LibertyInstall.userDirectoryIn(server.home).toString());
    server.startAgain();
    return server;
  }

  /**
   * Starts it on what {@link #kill()} or {@link #stop()} left.
   *
   * @throws IllegalStateException if it ends instead of becoming ready; the message has its log
   */
  public void startAgain() {
    ProcessBuilder builder =
        new ProcessBuilder(
                LibertyInstall.wlp().resolve("bin/server").toString(), "run", "alongside")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    await("server on port " + port)
        .atMost(START)
        .pollInterval(Duration.ofMillis(500))
        .until(this::readyOrDead);
  }

  /** What {@code kill -9} does: nothing is flushed, closed or said good-bye to. */
  public void kill() {
    end();
  }

  /** Asks the server to end, as an operator would, and waits until it has. */
  public void stop() {
    ProcessBuilder builder =
        new ProcessBuilder(
                LibertyInstall.wlp().resolve("bin/server").toString(), "stop", "alongside")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
    builder.environment().putAll(environment);
    try {
      builder.start().waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  /** Ends the server and removes its home; its logs are kept in {@code target/server-logs}. */
  @Override
  public void close() {
    end();
    try {
      Path kept = Files.createDirectories(Path.of("target", "server-logs"));
      String name = home.getFileName() + "-";
      Files.writeString(kept.resolve(name + "messages.log"), log());
      Files.writeString(kept.resolve(name + "console.log"), console());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      LibertyInstall.delete(home);
    }
  }

  /** For example {@code http://127.0.0.1:40123/}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Data, documents and logs of this server. */
  public Path home() {
    return home;
  }

  /** The database, for looking at what the server wrote; Derby only while the server is down. */
  public Address database() {
    return database;
  }

  /** Somebody who has not signed in. */
  public HttpCaller anyone() {
    return new HttpCaller(address());
  }

  /** The first administrator, signed in. */
  public HttpCaller administrator() {
    return anyone().signIn(ADMINISTRATOR, password);
  }

  /** What {@link #ADMINISTRATOR} types. */
  public String administratorPassword() {
    return password;
  }

  /** What the server has logged since it last started. */
  public String log() {
    return text(home.resolve("output/alongside/logs/messages.log"));
  }

  /** What its starts have printed for whoever started it. */
  public String console() {
    return text(home.resolve("console.log"));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean readyOrDead() {
    if (process != null && !process.isAlive()) {
      throw new IllegalStateException("The server ended while starting:\n" + log());
    }
    return anyone().answers("health/ready");
  }

  /** The script's child is the JVM, so both. */
  private void end() {
    Process running = process;
    if (running == null) {
      return;
    }
    Stream.concat(running.descendants(), Stream.of(running.toHandle()))
        .toList()
        .forEach(
            handle -> {
              handle.destroyForcibly();
              handle.onExit().join();
            });
    process = null;
  }
}
