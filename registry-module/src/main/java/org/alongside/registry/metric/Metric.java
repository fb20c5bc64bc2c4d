package org.alongside.registry.metric;

import org.alongside.registry.row.Choice;

/** What an organisation counts about itself. */
public enum Metric implements Choice {
  PROMOTIONS,
  HIRES,
  HEADCOUNT,
  PARENTAL_LEAVE
}
