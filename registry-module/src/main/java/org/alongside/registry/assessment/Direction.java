package org.alongside.registry.assessment;

import org.alongside.registry.row.Choice;

/** Which way of an attitude scale is more equitable, before single items are reversed. */
public enum Direction implements Choice {
  /** Higher answers are more equitable. */
  UP,
  /** Lower answers are more equitable. */
  DOWN
}
