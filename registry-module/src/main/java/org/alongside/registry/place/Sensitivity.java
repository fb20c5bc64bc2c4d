package org.alongside.registry.place;

import org.alongside.registry.row.Choice;

/** How much of a place may be shown. */
public enum Sensitivity implements Choice {
  PUBLIC,
  AREA_ONLY,
  HIDDEN
}
