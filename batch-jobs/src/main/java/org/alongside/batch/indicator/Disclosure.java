package org.alongside.batch.indicator;

/** The classes of disclosure control an indicator may belong to (domain spec, section 7). */
public enum Disclosure {
  /** Counts that are shown as they are. */
  ORDINARY("ordinary"),
  /** Shares and means of what came of it: shown from ten on. */
  FINE("fine"),
  /** Rests on feedback, referrals or concerns: hidden below ten, zero included. */
  SENSITIVE("sensitive");

  private final String word;

  Disclosure(String word) {
    this.word = word;
  }

  /** As it is written in documents. */
  public String word() {
    return word;
  }
}
