package org.alongside.batch.indicator;

/** When a survey is asked: at enrolment, graduation, and three, six and twelve months later. */
public enum Wave {
  E(0, 0),
  G(0, 0),
  F3(3, 30),
  F6(6, 45),
  F12(12, 60);

  private final int months;
  private final int window;

  Wave(int months, int window) {
    this.months = months;
    this.window = window;
  }

  /** Whether it follows up on what was completed. */
  boolean isFollowUp() {
    return months > 0;
  }

  /** The first day on which what was completed on a day can be followed up. */
  int opens(int completedOn) {
    return due(completedOn) - window;
  }

  /** The last one. */
  int closes(int completedOn) {
    return due(completedOn) + window;
  }

  /** Months later (domain spec, section 4); on the last day of a month that is too short. */
  private int due(int completedOn) {
    return Days.of(Days.date(completedOn).plusMonths(months));
  }
}
