package org.alongside.registry.participant;

import org.alongside.registry.row.Choice;

/** The answer to an application. */
public enum Selection implements Choice {
  SELECTED,
  REJECTED
}
