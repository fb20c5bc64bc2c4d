package org.alongside.registry.participant;

import org.alongside.registry.row.Choice;

/** Sex as recorded; U where it was not. "Men" are M (domain spec, section 3). */
public enum Sex implements Choice {
  M,
  F,
  X,
  U;

  @Override
  public String word() {
    return name();
  }
}
