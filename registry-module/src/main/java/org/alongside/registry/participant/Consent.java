package org.alongside.registry.participant;

import org.alongside.registry.row.Choice;

/** Consent to participate, as recorded. */
public enum Consent implements Choice {
  GIVEN,
  REFUSED,
  NOT_RECORDED
}
