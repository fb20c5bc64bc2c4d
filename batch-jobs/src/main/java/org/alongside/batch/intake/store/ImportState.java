package org.alongside.batch.intake.store;

/** Where an import stands. */
public enum ImportState {
  /** Received; another import has the turn. */
  WAITING,
  RUNNING,
  FINISHED,
  /** Stopped half-way; restarting goes on where it stopped. */
  FAILED
}
