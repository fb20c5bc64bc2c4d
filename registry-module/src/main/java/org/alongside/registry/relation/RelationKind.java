package org.alongside.registry.relation;

import org.alongside.registry.row.Choice;

/** What he is to her. */
public enum RelationKind implements Choice {
  PARTNER,
  RELATIVE_OF_LEADER,
  COLLEAGUE,
  MENTOR
}
