package org.alongside.registry.participant;

import org.alongside.registry.row.Choice;

/** Why a spell ended; a void one counts nowhere. */
public enum ExitReason implements Choice {
  COMPLETED,
  DROPPED,
  WITHDREW,
  TRANSFERRED,
  DIED,
  VOID
}
