package org.alongside.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.batch.intake.Sender;
import org.alongside.batch.intake.SubmitImport;
import org.alongside.batch.intake.ViewImports;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;

/** Sends the sample bundle through the import, as a programme manager would. */
@ApplicationScoped
public class DemoImport implements DemoStep {

  private static final String NAME = "sample-bundle.zip";
  private static final String SENDER = "manager";

  private final SubmitImport submit;
  private final ViewImports imports;

  @Inject
  public DemoImport(SubmitImport submit, ViewImports imports) {
    this.submit = submit;
    this.imports = imports;
  }

  @Override
  public boolean advance() {
    Optional<Import> sent = sent();
    if (sent.isEmpty()) {
      send();
      return false;
    }
    if (sent.get().state() == ImportState.FAILED) {
      throw new IllegalStateException(
          "The sample data could not be imported: " + sent.get().failure());
    }
    return sent.get().state() == ImportState.FINISHED;
  }

  @Override
  public String progress() {
    return "importing the sample data";
  }

  /** The one of this or an earlier start; a visitor's own imports come after it. */
  private Optional<Import> sent() {
    long after = Long.MAX_VALUE;
    for (List<Import> page = imports.list(after); !page.isEmpty(); page = imports.list(after)) {
      for (Import one : page) {
        if (one.archiveName().equals(NAME) && one.submittedBy().equals(SENDER) && !one.dryRun()) {
          return Optional.of(one);
        }
        after = one.id();
      }
    }
    return Optional.empty();
  }

  private void send() {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    try {
      SampleBundle.writeTo(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Sender sender = new Sender(SENDER, Set.of());
    submit.submit(new ByteArrayInputStream(bundle.toByteArray()), NAME, sender, false, null);
  }
}
