package org.alongside.batch.intake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps the import's own state beside that of the job, and lets the next one have its turn. */
@Named
@Dependent
public class ImportListener extends AbstractJobListener {

  private final long importId;
  private final Turns turns;

  @Inject
  public ImportListener(@BatchProperty(name = "import") String importId, Turns turns) {
    this.importId = Long.parseLong(importId);
    this.turns = turns;
  }

  @Override
  public void afterJob() {
    turns.ended(importId);
  }
}
