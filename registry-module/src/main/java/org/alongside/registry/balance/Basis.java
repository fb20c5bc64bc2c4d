package org.alongside.registry.balance;

import org.alongside.registry.row.Choice;

/** What a balance counts; contacts are printed, never added. */
public enum Basis implements Choice {
  PERSONS,
  CONTACTS,
  UNKNOWN
}
