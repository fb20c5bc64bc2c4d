package org.alongside.registry.target;

import org.alongside.registry.row.Choice;

/** What a target was set for: the scopes of the figures. */
public enum TargetScope implements Choice {
  ORGANISATION,
  PROGRAMME,
  MODEL,
  DONOR,
  GRANT,
  COUNTRY,
  AREA
}
