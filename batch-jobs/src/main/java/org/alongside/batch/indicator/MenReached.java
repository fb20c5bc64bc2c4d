package org.alongside.batch.indicator;

/** Told of every man where and when he was reached, once for each set of totals and rows. */
public interface MenReached {

  /** For whom nobody needs to be told. */
  MenReached UNTOLD = (cohort, day) -> {};

  /**
   * The man being counted was reached where he had not been before.
   *
   * @param cohort position
   */
  void reached(int cohort, int day);
}
