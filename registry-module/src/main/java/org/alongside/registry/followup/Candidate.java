package org.alongside.registry.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An enrolment that may have been completed in the month looked at.
 *
 * @param visits under it, by date, then session code
 */
record Candidate(
    String cohort, String participant, int spell, Threshold threshold, List<Visit> visits) {

  /**
   * The day from which the months to a follow-up are told: of completion, or of the first
   * attendance where there is no threshold. Empty for somebody who has not completed.
   */
  Optional<LocalDate> since() {
    return threshold.isNone()
        ? visits.stream().findFirst().map(Visit::day)
        : threshold.metOn(visits);
  }
}
