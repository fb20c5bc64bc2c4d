package org.alongside.registry.target;

import org.alongside.registry.row.Choice;

/** The three ways to count one man of several donors (domain spec, section 5). */
public enum Measure implements Choice {
  FULL,
  APPORTIONED,
  DISTINCT
}
