package org.alongside.server.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.server.testing.TestDatabase.Address;

/**
 * The Liberty that {@code mvn package} assembled under {@code target}, and what servers of it need.
 */
final class LibertyInstall {

  private static final SecureRandom RANDOM = new SecureRandom();

  private LibertyInstall() {}

  /** The folder {@code wlp}. */
  static Path wlp() {
    return existing(Path.of("target", "liberty", "wlp"));
  }

  /** The application as it will be shipped. */
  static Path war() {
    return existing(Path.of("target", "alongside.war"));
  }

  /** A port that was free a moment ago. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The variables of docs/configuration.md for a server of one test. No night starts by itself: a
   * run of the tests that is under way at that time of day would find figures of another date.
   */
  static Map<String, String> environment(Path home, int port, Address database) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("ALONGSIDE_HOME", home.toString());
    environment.put("ALONGSIDE_HTTP_PORT", String.valueOf(port));
    environment.put("ALONGSIDE_DB_URL", database.url());
    environment.put("ALONGSIDE_DB_USER", database.user());
    environment.put("ALONGSIDE_DB_PASSWORD", database.password());
    environment.put("ALONGSIDE_NIGHTLY_TIME", "off");
    environment.put("keystore_password", secret());
    environment.put("ltpa_keys_password", secret());
    return environment;
  }

  /** Derby in a folder of its own below a server's home. */
  static Address derbyIn(Path home) {
    return new Address("jdbc:derby:" + home.resolve("database") + ";create=true", "alongside", "");
  }

  /** The same servers under another path, by which the batch runtime tells them apart. */
  static Path userDirectoryIn(Path home) {
    try {
      Path user = Files.createDirectory(home.resolve("usr"));
      for (String part : List.of("servers", "shared")) {
        Files.createSymbolicLink(user.resolve(part), wlp().resolve("usr").resolve(part));
      }
      return user;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with everything in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String secret() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          path.toAbsolutePath() + " is missing; run 'mvn package' (an IT needs the built server)");
    }
    return path.toAbsolutePath();
  }
}
