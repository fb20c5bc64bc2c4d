package org.alongside.batch.intake;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.alongside.batch.intake.store.Author;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.SenderTeams;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.batch.intake.store.TakeBackRows;

/**
 * Last step: writes the archive of rejected rows, takes back what edited submissions no longer
 * yield, forgets the staged rows and what was sent, and says that the import is finished. Each part
 * may be repeated.
 */
@Named
@Dependent
public class FinishImport extends AbstractBatchlet {

  private static final int ROWS = 4000;

  private final long importId;
  private final IntakeSettings settings;
  private final Transactions transactions;
  private final Turn turn;
  private final Clock clock;

  @Inject
  public FinishImport(IntakeSettings settings, Transactions transactions, Turn turn, Clock clock) {
    this.importId = turn.importId();
    this.settings = settings;
    this.transactions = transactions;
    this.turn = turn;
    this.clock = clock;
  }

  @Override
  public String process() {
    try {
      boolean written =
          transactions.ask(
              c ->
                  Imports.find(c, importId).orElseThrow().position().step()
                      == Position.Step.FINISH);
      if (!written) {
        new WriteRejects(importId, settings, transactions).write();
        new KeepOrigins(importId, settings, transactions).keep();
        transactions.tell(
            c -> Imports.reached(c, importId, Position.startOf(Position.Step.FINISH)));
      }
      takeBack();
      forgetRows();
      settings.forgetUpload(importId);
    } catch (IOException e) {
      throw IntakeFailure.of(e);
    }
    transactions.tell(
        c -> {
          Imports.finished(c, importId, clock.instant());
          turn.prove(c);
        });
    return "COMPLETED";
  }

  /** What edited submissions of a field tool no longer yield; a dry run has noted none. */
  private void takeBack() {
    Import one = transactions.ask(c -> Imports.find(c, importId).orElseThrow());
    boolean more = true;
    while (more) {
      Author author = Author.of(one, clock.instant());
      more =
          transactions.ask(
              c -> {
                boolean some =
                    new TakeBackRows(importId, author, SenderTeams.unseen(c, importId)).some(c);
                turn.prove(c);
                return some;
              });
    }
  }

  private void forgetRows() {
    if (transactions.ask(c -> StagedRows.forgetAll(c, importId))) {
      return;
    }
    for (StagedFile file : transactions.ask(c -> StagedFiles.of(c, importId))) {
      for (int upTo = ROWS; upTo < file.rowsRead() + ROWS; upTo += ROWS) {
        int last = upTo;
        transactions.tell(c -> StagedRows.delete(c, importId, file.file().number(), last));
      }
    }
  }
}
