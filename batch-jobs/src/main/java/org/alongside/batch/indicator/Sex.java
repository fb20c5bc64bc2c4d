package org.alongside.batch.indicator;

/** As recorded. "Men" always means {@link #M}. */
public enum Sex {
  M,
  F,
  X,
  U
}
