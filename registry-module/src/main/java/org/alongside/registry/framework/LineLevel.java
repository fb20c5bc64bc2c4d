package org.alongside.registry.framework;

import org.alongside.registry.row.Choice;

/** Where a line stands in the chain of results. */
public enum LineLevel implements Choice {
  OUTPUT,
  OUTCOME,
  IMPACT
}
