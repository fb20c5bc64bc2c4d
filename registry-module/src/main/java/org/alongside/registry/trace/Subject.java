package org.alongside.registry.trace;

/** What a change was about, as the nightly job distinguishes it. */
public enum Subject {
  /** A person, an enrolment or attendance; the id is the participant's. */
  PARTICIPANT,
  /** A cohort, its funding or its sessions; the id is the cohort's. */
  COHORT,
  /** Everything else: small, always read whole; the id is the record's. */
  REFERENCE
}
