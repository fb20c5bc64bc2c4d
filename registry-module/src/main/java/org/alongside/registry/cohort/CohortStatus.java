package org.alongside.registry.cohort;

import org.alongside.registry.row.Choice;

/** Where a cohort stands. */
public enum CohortStatus implements Choice {
  PLANNED,
  OPEN,
  CLOSED,
  ARCHIVED
}
