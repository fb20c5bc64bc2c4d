package org.alongside.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.batch.intake.archive.Limits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where uploads lie and how large they may be; every value can be set in the environment. */
@ApplicationScoped
public class IntakeSettings {

  private final Path home;
  private final long uploadBytes;
  private final Limits limits;

  /** For the container only. */
  IntakeSettings() {
    this(".", 0, 0, 0, 0);
  }

  @Inject
  public IntakeSettings(
      @ConfigProperty(name = "alongside.home") String home,
      @ConfigProperty(name = "alongside.import.upload-bytes", defaultValue = "536870912")
          long uploadBytes,
      @ConfigProperty(name = "alongside.import.entry-bytes", defaultValue = "2000000000")
          long entryBytes,
      @ConfigProperty(name = "alongside.import.total-bytes", defaultValue = "4000000000")
          long totalBytes,
      @ConfigProperty(name = "alongside.import.cell-characters", defaultValue = "10000")
          int cellCharacters) {
    this.home = Path.of(home);
    this.uploadBytes = uploadBytes;
    limits =
        new Limits(
            Limits.USUAL.entries(),
            entryBytes,
            totalBytes,
            Limits.USUAL.ratio(),
            cellCharacters,
            Limits.USUAL.recordChars());
  }

  /** The largest archive taken, packed. */
  public long uploadBytes() {
    return uploadBytes;
  }

  public Limits limits() {
    return limits;
  }

  /** The folder of all imports. */
  Path imports() {
    return home.resolve("imports");
  }

  /** The folder of one import. */
  public Path folder(long importId) {
    return imports().resolve(Long.toString(importId));
  }

  /** The archive as it was sent. */
  public Path archive(long importId) {
    return folder(importId).resolve("bundle.zip");
  }

  /** The unpacked file of the bundle. */
  public Path file(long importId, String name) {
    return folder(importId).resolve("files").resolve(name);
  }

  /** Deletes what was sent, packed and unpacked; what is not there need not be deleted. */
  void forgetUpload(long importId) throws IOException {
    Files.deleteIfExists(archive(importId));
    Path files = folder(importId).resolve("files");
    if (Files.exists(files)) {
      try (Stream<Path> all = Files.walk(files)) {
        for (Path path : List.copyOf(all.sorted(Comparator.reverseOrder()).toList())) {
          Files.delete(path);
        }
      }
    }
  }

  /** The rejected rows. */
  public Path rejects(long importId) {
    return folder(importId).resolve("rejects.zip");
  }
}
