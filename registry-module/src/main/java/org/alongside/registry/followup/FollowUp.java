package org.alongside.registry.followup;

import java.time.LocalDate;

/**
 * Somebody to be asked again.
 *
 * @param since the day of completion, or of the first attendance where the programme has no
 *     threshold
 * @param dueOn the wave's months later
 * @param opensOn the first day on which an answer counts for the wave
 * @param closesOn the last such day
 */
public record FollowUp(
    String cohort,
    String participant,
    int spell,
    String wave,
    LocalDate since,
    LocalDate dueOn,
    LocalDate opensOn,
    LocalDate closesOn) {

  static FollowUp of(Candidate person, FollowUpWave wave, LocalDate since) {
    return new FollowUp(
        person.cohort(),
        person.participant(),
        person.spell(),
        wave.word(),
        since,
        wave.dueOn(since),
        wave.opensOn(since),
        wave.closesOn(since));
  }
}
