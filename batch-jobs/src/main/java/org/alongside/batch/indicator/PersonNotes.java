package org.alongside.batch.indicator;

/** Told where and when something happened to the person being counted. */
public interface PersonNotes {

  /** What is noted. */
  enum What {
    /** Reached where he had not been before: once for each set of totals and rows. */
    REACHED,
    /** Completed an enrolment. */
    COMPLETED
  }

  /** For whom nothing needs to be noted. */
  PersonNotes NONE = (what, cohort, day) -> {};

  /**
   * It happened.
   *
   * @param cohort position
   */
  void note(What what, int cohort, int day);
}
