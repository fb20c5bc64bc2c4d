package org.alongside.batch.intake.store;

import java.sql.SQLTransientException;

/** Somebody else changed a row between reading and writing it; trying again helps. */
public final class ChangedMeanwhile extends SQLTransientException {

  private static final long serialVersionUID = 1L;

  ChangedMeanwhile() {
    super("A row was changed by somebody else at the same moment", "40001");
  }
}
