package org.alongside.registry.balance;

import org.alongside.registry.row.Choice;

/** Whether a balance is a count or a lower bound. */
public enum Bound implements Choice {
  EXACT,
  OVER
}
