package org.alongside.batch.intake;

import java.util.List;
import org.alongside.batch.intake.store.Counts;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;

/**
 * How an import stands.
 *
 * @param files what happened to the rows, by file, in the order of the bundle
 * @param findings how many there are in all
 */
public record ImportReport(Import about, List<Counts> files, int findings) {

  /** Whether nothing more will happen by itself. */
  public boolean isOver() {
    return switch (about.state()) {
      case WAITING, RUNNING -> false;
      case FINISHED, FAILED, GIVEN_UP -> true;
    };
  }

  /** Whether the archive of rejected rows is there to be fetched. */
  public boolean hasRejects() {
    return about.state() == ImportState.FINISHED
        && files.stream().anyMatch(file -> file.rejected() > 0);
  }
}
