package org.alongside.registry.balance;

import org.alongside.registry.row.Choice;

/** What an opening balance was counted for. */
public enum BalanceScope implements Choice {
  ORGANISATION,
  DONOR,
  GRANT,
  PROGRAMME
}
