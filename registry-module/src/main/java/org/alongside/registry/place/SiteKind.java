package org.alongside.registry.place;

import org.alongside.registry.row.Choice;

/** Whether people meet in one place. */
public enum SiteKind implements Choice {
  PLACE,
  ONLINE
}
