package org.alongside.registry.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the names as configured; none means that this registry keeps no names. A
 * demonstration without keys makes its own once, in its data folder.
 */
@ApplicationScoped
public class NameKeySource {

  private static final String DEMO_FILE = "demo-name-keys";

  private final Optional<NameKeys> keys;

  /**
   * @throws IllegalStateException if only one of the two variables is set, or a key is not one
   */
  @Inject
  public NameKeySource(
      @ConfigProperty(name = "alongside.name.keys") Optional<String> keys,
      @ConfigProperty(name = "alongside.name.token-key") Optional<String> token,
      @ConfigProperty(name = "alongside.demo", defaultValue = "false") boolean demo,
      @ConfigProperty(name = "alongside.home") Optional<String> home) {
    if (keys.isPresent() != token.isPresent()) {
      throw new IllegalStateException(
          "Set both, ALONGSIDE_NAME_KEYS and ALONGSIDE_NAME_TOKEN_KEY, or neither.");
    }
    this.keys =
        keys.isPresent() || !demo
            ? keys.map(given -> NameKeys.parse(given, token.orElseThrow()))
            : home.map(NameKeySource::ofDemonstration);
  }

  Optional<NameKeys> keys() {
    return keys;
  }

  private static NameKeys ofDemonstration(String home) {
    Path file = Path.of(home, DEMO_FILE);
    try {
      make(file);
      List<String> lines = Files.readAllLines(file);
      return NameKeys.parse(lines.get(0), lines.get(1));
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration's key for names cannot be kept", e);
    }
  }

  private static void make(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.createFile(file, forTheOwnerOnly(file));
    } catch (FileAlreadyExistsException e) {
      return;
    }
    Files.writeString(
        file, "demo:" + randomKey() + "\n" + randomKey() + "\n", StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] forTheOwnerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String randomKey() {
    byte[] key = new byte[NameKeys.BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
