package org.alongside.batch.indicator;

/** The countable quantities that indicators are made of; each adds up over persons. */
public enum Quantity {
  /** R_REG and its like: persons reached by t, without men linked to a balance held. */
  REGISTERED(Shape.STOCK),
  /** The same persons in the stretch of their first reach. */
  NEW(Shape.FLOW),
  SERVED(Shape.DISTINCT),
  CONTACTS(Shape.FLOW),
  ENROLLED(Shape.FLOW),
  ENROLLED_PERSONS(Shape.DISTINCT),
  ACTIVE(Shape.POINT),
  SESSIONS(Shape.FLOW),
  COMPLETED(Shape.FLOW),
  COMPLETERS(Shape.STOCK),
  NEW_COMPLETERS(Shape.FLOW),
  /** Persons who attended half of what their programme asks for; acted; still acted at F6. */
  HALFWAY(Shape.STOCK),
  ACTED(Shape.STOCK),
  STILL_ACTING(Shape.STOCK),
  /** Of enrolments in cohorts that close: completed ones, and all that count. */
  CLOSED_COMPLETED(Shape.FLOW),
  CLOSED_ENROLLED(Shape.FLOW),
  /** Of the same cohorts, left out of the share. */
  OUT_VOID(Shape.FLOW),
  OUT_TRANSFERRED(Shape.FLOW),
  OUT_DIED(Shape.FLOW),
  ATTENDED(Shape.FLOW),
  EXPECTED(Shape.FLOW),
  /** Cohorts that close only because their last day is 60 days past. */
  OVERDUE(Shape.FLOW),
  /** All cohorts that close. */
  CLOSING(Shape.FLOW),
  /** Sessions without a register. */
  NO_REGISTER(Shape.FLOW),
  /** Contacts of people in a register, written down late; and contacts by head-count alone. */
  LATE(Shape.FLOW),
  HEADCOUNT(Shape.FLOW),
  /** Enrolments of people like somebody who was recorded earlier. */
  LOOKALIKES(Shape.FLOW),
  /** Enrolments at an age that is not known or not likely. */
  ODD_AGE(Shape.FLOW),
  /**
   * Enrolments of cohorts that close, expected at three sessions at least; of them, those who came
   * to all.
   */
  FULL_EXPECTED(Shape.FLOW),
  FULL_ATTENDED(Shape.FLOW),
  /** Half minutes attended under enrolments of cohorts that close, and those enrolments. */
  DOSE_HALF_MINUTES(Shape.FLOW),
  DOSE_ENROLMENTS(Shape.FLOW),
  /** Σ over registered men of the total of (rows holding him − 1), by t. */
  OVERLAP_COUNTRY(Shape.STOCK),
  OVERLAP_PROGRAMME(Shape.STOCK),
  OVERLAP_MODEL(Shape.STOCK),
  /** Σ over men linked to a balance of the total, whom it therefore leaves out, of their rows. */
  LINKED_COUNTRY(Shape.STOCK),
  LINKED_PROGRAMME(Shape.STOCK),
  LINKED_MODEL(Shape.STOCK),
  /** Persons who attended without recorded consent. */
  NO_CONSENT(Shape.DISTINCT),
  /** Registered men first reached on or before the date of a live balance, not linked to it. */
  BEFORE_BALANCE(Shape.POINT),
  /** Apportioned men of the organisation, in the donor's total; units of 10⁻¹⁰ percent of a man. */
  SHARE_REGISTERED(Shape.STOCK),
  SHARE_NEW(Shape.FLOW),
  /** In a donor's row by another donor: men registered for both, from the later day on. */
  SHARED(Shape.STOCK),
  /** Cohorts open at t. */
  COHORTS_OPEN(Shape.POINT),
  /** In a programme's total: those adapted from it, by their first session. */
  REPLICATIONS(Shape.STOCK),
  APPLICANTS(Shape.FLOW),
  SELECTED(Shape.FLOW),
  REFERRALS(Shape.FLOW),
  REFERRALS_TAKEN_UP(Shape.FLOW),
  CONCERNS_RAISED(Shape.FLOW),
  CONCERNS_CLOSED(Shape.FLOW),
  /** Women's feedback; that answered within 60 days; ratings, their sum, and those of 4 or 5. */
  FEEDBACK(Shape.FLOW),
  FEEDBACK_ANSWERED(Shape.FLOW),
  RATINGS(Shape.FLOW),
  RATING_SUM(Shape.FLOW),
  RATINGS_FAVOURABLE(Shape.FLOW),
  PLEDGES(Shape.FLOW),
  PLEDGERS(Shape.DISTINCT),
  /** Pledgers on the day 180 days after a pledge; those of them with a step done by then. */
  PLEDGERS_DUE(Shape.DISTINCT),
  PLEDGERS_CONVERTED(Shape.DISTINCT),
  STEPS(Shape.FLOW),
  /** Commitments on the day 90 days after; those of them done by then. */
  COMMITMENTS_DUE(Shape.FLOW),
  COMMITMENTS_KEPT(Shape.FLOW),
  /** Pairs running at t. */
  PAIRS(Shape.POINT),
  CHECK_INS_DUE(Shape.FLOW),
  CHECK_INS_HELD(Shape.FLOW),
  /** Trainings of trainers completed by t; those of them after which a cohort was led. */
  TRAINERS(Shape.STOCK),
  TRAINERS_ACTIVE(Shape.STOCK),
  /** Persons reached in led cohorts by t, by the generation of the first one. */
  CASCADE_1(Shape.STOCK),
  CASCADE_2(Shape.STOCK),
  CASCADE_3(Shape.STOCK),
  CASCADE_LATER(Shape.STOCK),
  /** Sessions and enrolments of key-population-linked cohorts, and of all others. */
  KEY_POPULATION_EVENTS(Shape.FLOW),
  OTHER_EVENTS(Shape.FLOW);

  /** How a quantity is kept over time. */
  enum Shape {
    /** An amount per stretch; a period's figure is the sum over its stretches. */
    FLOW,
    /** A change per stretch; the figure at a date is the sum of all changes up to it. */
    STOCK,
    /** The figure itself at the end of each stretch. */
    POINT,
    /** The figure itself for each period. */
    DISTINCT
  }

  private final Shape shape;

  Quantity(Shape shape) {
    this.shape = shape;
  }

  Shape shape() {
    return shape;
  }
}
