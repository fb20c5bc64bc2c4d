package org.alongside.batch.indicator;

/** What the checks of data quality look at, of a total or row in a period or of a cohort. */
public enum QualityFact {
  /** Sessions held, and those of them without a register. */
  SESSIONS,
  NO_REGISTER,
  /** Enrolments; those of people of an unlikely age, or who may be recorded already. */
  ENROLLED,
  ODD_AGE,
  LOOKALIKES,
  /** People who attended with and without consent. */
  REACHED,
  NO_CONSENT,
  /** Attendances in registers, and those written down late. */
  REGISTERED,
  LATE,
  /** Enrolments expected at enough sessions to judge by, and those that came to all. */
  FULL_EXPECTED,
  FULL_ATTENDED,
  /** Completers asked at graduation, of each family of instruments; who answered; with a pair. */
  COMPLETED,
  GRADUATED,
  PAIRED,
  /** Cohorts that closed, and those that did because they are overdue. */
  CLOSING,
  OVERDUE
}
