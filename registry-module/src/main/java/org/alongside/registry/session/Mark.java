package org.alongside.registry.session;

import org.alongside.registry.row.Choice;

/** What the register says of one person at one session. */
public enum Mark implements Choice {
  PRESENT,
  PARTIAL,
  ABSENT,
  EXCUSED
}
