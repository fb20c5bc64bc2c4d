package org.alongside.batch.intake;

import java.io.IOException;
import java.sql.SQLException;
import org.alongside.batch.BatchException;

/**
 * An import stopped half-way. Carries no text of the database's own, which may quote rows; the
 * place in the code is kept.
 */
public class IntakeFailure extends BatchException {

  private static final long serialVersionUID = 1L;

  IntakeFailure(String detail) {
    super(500, "import-failed", "The import stopped", detail);
  }

  /** Somebody else changed the same rows at the same moment; the same task is tried again. */
  public static final class Contended extends IntakeFailure {
    private static final long serialVersionUID = 1L;

    Contended(String detail) {
      super(detail);
    }
  }

  static IntakeFailure of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String detail = "The database refused (SQL state " + state + "); restart the import.";
    boolean contended = state.startsWith("40") || "23505".equals(state) || "55P03".equals(state);
    return at(e, contended ? new Contended(detail) : new IntakeFailure(detail));
  }

  static IntakeFailure of(IOException e) {
    return at(
        e,
        new IntakeFailure(
            "A file of the import could not be read or written ("
                + e.getClass().getSimpleName()
                + "); check the disk and restart the import."));
  }

  private static IntakeFailure at(Exception e, IntakeFailure failure) {
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }
}
