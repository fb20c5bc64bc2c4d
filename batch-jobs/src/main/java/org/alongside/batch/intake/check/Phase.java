package org.alongside.batch.intake.check;

/** What is done with the rows of one file, in this order. */
public enum Phase {
  /** Of two rows with one key the first is kept. */
  KEYS,
  /** Each row: its own earlier state, what it names, what follows from that. */
  ROWS,
  /** Rows of the file that name one another: nothing missing, no loops. */
  LINKS,
  /** Rows that have part of the key in common. */
  GROUPS
}
