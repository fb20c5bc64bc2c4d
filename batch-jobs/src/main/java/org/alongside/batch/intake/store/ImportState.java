package org.alongside.batch.intake.store;

/** Where an import stands. */
public enum ImportState {
  /** Received; another import has the turn. */
  WAITING,
  RUNNING,
  FINISHED,
  /** Stopped half-way; restarting goes on where it stopped. */
  FAILED,
  /** Failed, and what it kept was deleted when somebody was erased; to be sent again. */
  GIVEN_UP
}
