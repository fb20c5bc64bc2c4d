package org.alongside.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.registry.erasure.PersonErased;

/**
 * After somebody was erased, forgets the rejected rows that earlier imports left, since any of them
 * may be his: those who wanted them for mending have taken them home. What was sent and what was
 * staged is gone anyway once an import has finished.
 */
@ApplicationScoped
public class ForgetRejects {

  private final IntakeSettings settings;

  @Inject
  public ForgetRejects(IntakeSettings settings) {
    this.settings = settings;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased erased) {
    Path imports = settings.imports();
    if (!Files.isDirectory(imports)) {
      return;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(imports, "[0-9]*")) {
      for (Path folder : folders) {
        Files.deleteIfExists(settings.rejects(Long.parseLong(folder.getFileName().toString())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rejected rows of earlier imports could not be deleted", e);
    }
  }
}
