package org.alongside.registry.audit;

import org.alongside.registry.row.Choice;

/** What was done to a record. */
public enum Act implements Choice {
  CREATED,
  CHANGED,
  REMOVED
}
