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

  /** Months after completion. */
  int months() {
    return months;
  }

  /** How many days before and after it may be asked. */
  int window() {
    return window;
  }
}
