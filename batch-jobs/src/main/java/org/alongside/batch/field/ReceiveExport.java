package org.alongside.batch.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.export.ReadExport;
import org.alongside.batch.intake.IntakeSettings;

/** Takes an uploaded export; nothing of it is left on the disk afterwards. */
@ApplicationScoped
public class ReceiveExport {

  /** An export is read as a whole, so it is smaller than a bundle. */
  static final long MOST_BYTES = 100_000_000;

  private final IntakeSettings settings;

  @Inject
  public ReceiveExport(IntakeSettings settings) {
    this.settings = settings;
  }

  /**
   * @param upload read to its end, not closed
   * @param name as the sender calls it
   * @throws BatchException with status 413 if it is too large, 422 if it is no export
   */
  public Export receive(InputStream upload, String name) {
    try {
      Path folder = Files.createTempDirectory("alongside-export");
      try {
        Path file = folder.resolve("upload");
        keep(upload, file);
        return new ReadExport(settings.limits()).read(file, folder.resolve("parts"), name);
      } finally {
        clear(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(InputStream upload, Path to) throws IOException {
    long most = Math.min(MOST_BYTES, settings.uploadBytes());
    byte[] block = new byte[1 << 16];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int count = upload.read(block); count >= 0; count = upload.read(block)) {
        size += count;
        if (size > most) {
          throw new BatchException(
              413,
              "export-too-large",
              "The export is too large",
              "An export may have " + most + " bytes; export fewer submissions at a time.");
        }
        out.write(block, 0, count);
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : List.copyOf(all.sorted(Comparator.reverseOrder()).toList())) {
        Files.deleteIfExists(path);
      }
    }
  }
}
