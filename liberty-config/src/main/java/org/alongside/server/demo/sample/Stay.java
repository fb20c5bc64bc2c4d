package org.alongside.server.demo.sample;

import java.time.LocalDate;

/** One person's spell in a cohort, or an application for it. */
record Stay(Cohort cohort, Person person, Spell spell) {

  /** Whether it counts and was more than an application. */
  boolean real() {
    return spell.enrolledOn() != null && !spell.exitReason().equals("void");
  }

  boolean completed() {
    return spell.exitReason().equals("completed");
  }

  /** The first day of the spell. */
  LocalDate began() {
    LocalDate day = spell.enrolledOn();
    if (day == null) {
      throw new IllegalStateException("Only an application");
    }
    return day;
  }
}
