package org.alongside.registry.assessment;

import org.alongside.registry.row.Choice;

/** When in the life of an enrolment a survey is taken. */
public enum Wave implements Choice {
  /** At enrolment. */
  E,
  /** At graduation. */
  G,
  /** Three months after. */
  F3,
  /** Six months after. */
  F6,
  /** Twelve months after. */
  F12;

  @Override
  public String word() {
    return name();
  }
}
