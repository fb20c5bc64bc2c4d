package org.alongside.batch.nightly;

/**
 * Neighbouring persons, by the ids of their roots, both ends included.
 *
 * @param onlyRecounted whether only those of {@code batch.recount} are meant
 */
record Roots(long first, long last, boolean onlyRecounted) {

  /** Everybody of {@code batch.recount}. */
  static final Roots RECOUNTED = new Roots(Long.MIN_VALUE, Long.MAX_VALUE, true);
}
