package org.alongside.registry.assessment;

import org.alongside.registry.row.Choice;

/** What an instrument measures, and so how its items are scored (domain spec, section 4). */
public enum InstrumentKind implements Choice {
  /** Items with one correct answer. */
  KNOWLEDGE,
  /** Items answered on a scale. */
  ATTITUDE,
  /** Items answered by yes or no. */
  ACTION
}
