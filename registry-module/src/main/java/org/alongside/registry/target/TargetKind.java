package org.alongside.registry.target;

import org.alongside.registry.row.Choice;

/** A count within the period, a count up to its end, or a level at its end. */
public enum TargetKind implements Choice {
  PERIOD,
  CUMULATIVE,
  LEVEL
}
