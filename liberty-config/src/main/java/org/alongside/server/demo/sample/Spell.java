package org.alongside.server.demo.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One stay in a cohort, or one application for it. */
record Spell(
    int number,
    String role,
    @Nullable LocalDate appliedOn,
    String selection,
    @Nullable LocalDate enrolledOn,
    @Nullable LocalDate exitedOn,
    String exitReason) {

  static Spell since(LocalDate enrolledOn) {
    return new Spell(1, "participant", null, "", enrolledOn, null, "");
  }

  static Spell rejected(LocalDate appliedOn) {
    return new Spell(1, "trainer", appliedOn, "rejected", null, null, "");
  }

  Spell asTrainer() {
    return new Spell(number, "trainer", appliedOn, selection, enrolledOn, exitedOn, exitReason);
  }

  Spell selectedAfter(LocalDate applied) {
    return new Spell(number, role, applied, "selected", enrolledOn, exitedOn, exitReason);
  }

  Spell until(@Nullable LocalDate exit, String reason) {
    return new Spell(number, role, appliedOn, selection, enrolledOn, exit, reason);
  }

  Spell again(LocalDate enrolled) {
    return new Spell(number + 1, role, null, "", enrolled, null, "");
  }

  /** Whether the register of a day lists this person, and the day has been. */
  boolean covers(LocalDate day) {
    return enrolledOn != null
        && !day.isBefore(enrolledOn)
        && (exitedOn == null || !day.isAfter(exitedOn))
        && !day.isAfter(SampleRegistry.LAST_BUSINESS_DATE);
  }
}
