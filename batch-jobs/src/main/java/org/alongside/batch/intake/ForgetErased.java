package org.alongside.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.batch.intake.store.ForgetPerson;
import org.alongside.registry.erasure.PersonErased;

/**
 * Deletes what imports keep of an erased person: in the transaction of the erasure what is in the
 * database, and after it the files. Any rejected row that earlier imports left may be his, as may
 * any bundle of an import that failed: those who wanted them have taken them home. What was sent is
 * gone anyway once an import has finished.
 */
@ApplicationScoped
public class ForgetErased {

  private final IntakeSettings settings;
  private final DataSource dataSource;
  private final Event<RowsForgotten> forgotten;

  /** The rows are deleted; the files are to follow when the transaction has succeeded. */
  record RowsForgotten(List<Long> givenUp) {}

  @Inject
  public ForgetErased(
      IntakeSettings settings, DataSource dataSource, Event<RowsForgotten> forgotten) {
    this.settings = settings;
    this.dataSource = dataSource;
    this.forgotten = forgotten;
  }

  void forgetRows(@Observes PersonErased erased) {
    try (Connection connection = dataSource.getConnection()) {
      forgotten.fire(new RowsForgotten(ForgetPerson.forget(connection, erased.codes())));
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    }
  }

  void forgetFiles(@Observes(during = TransactionPhase.AFTER_SUCCESS) RowsForgotten rows) {
    Path imports = settings.imports();
    if (!Files.isDirectory(imports)) {
      return;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(imports, "[0-9]*")) {
      for (Path folder : folders) {
        Files.deleteIfExists(settings.rejects(Long.parseLong(folder.getFileName().toString())));
      }
      for (long importId : rows.givenUp()) {
        settings.forgetUpload(importId);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What imports keep of their rows could not be deleted", e);
    }
  }
}
