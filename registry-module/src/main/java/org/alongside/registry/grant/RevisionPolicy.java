package org.alongside.registry.grant;

import org.alongside.registry.row.Choice;

/** How late data show in later editions (domain spec, section 6). */
public enum RevisionPolicy implements Choice {
  RESTATED,
  LOCKED
}
