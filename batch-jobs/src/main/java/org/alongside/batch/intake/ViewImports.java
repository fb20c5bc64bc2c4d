package org.alongside.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.StagedFiles;

/** Looks at imports and what was found in them. */
@ApplicationScoped
public class ViewImports {

  /** How many imports or findings one page has. */
  public static final int PAGE = 50;

  private final IntakeSettings settings;
  private final Transactions transactions;

  @Inject
  public ViewImports(IntakeSettings settings, Transactions transactions) {
    this.settings = settings;
    this.transactions = transactions;
  }

  /**
   * The newest first.
   *
   * @param after the number of the last import seen; null for the first page
   */
  public List<Import> list(long after) {
    return transactions.ask(connection -> Imports.page(connection, after, PAGE));
  }

  /**
   * @throws BatchException with status 404 if there is no such import
   */
  public ImportReport report(long id) {
    return transactions.ask(
        connection ->
            new ImportReport(
                Imports.find(connection, id).orElseThrow(() -> Turns.unknown(id)),
                StagedFiles.counts(connection, id),
                Notes.count(connection, id)));
  }

  /**
   * Findings in the order of the bundle.
   *
   * @param after the place of the last one seen; empty for the first page
   * @throws BatchException with status 400 if there is no such place
   */
  public List<Notes.Placed> findings(long id, String after) {
    try {
      return transactions.ask(connection -> Notes.page(connection, id, after, PAGE));
    } catch (IllegalArgumentException e) {
      throw new BatchException(
          400,
          "bad-page",
          "There is no such page",
          "Leave \"after\" out, or use the value of \"next\" of the page before.",
          e);
    }
  }

  /**
   * The archive of rejected rows: of people, so for nobody but who sent them.
   *
   * @param username who asks
   * @throws BatchException with status 403 for anybody else, 404 while there is none
   */
  public Path rejects(long id, String username) {
    Import one = report(id).about();
    if (!one.submittedBy().equals(username)) {
      throw new BatchException(
          403,
          "rejects-not-yours",
          "The rejected rows go to their sender only",
          "Ask the sender of this import for them; what was found is listed with the import.");
    }
    Path archive = settings.rejects(id);
    if (one.state() != ImportState.FINISHED || !Files.exists(archive)) {
      throw new BatchException(
          404,
          "no-rejects-yet",
          "The rejected rows are not ready",
          "They can be fetched once the import has finished.");
    }
    return archive;
  }
}
