package org.alongside.registry.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.participant.Spell;
import org.jspecify.annotations.Nullable;

/**
 * The day and the unit of one session, and the rules about them.
 *
 * @param unit null for a session that is its own unit
 */
public record Meeting(LocalDate heldOn, @Nullable String unit) {

  /** A warning if it lies outside the dates of its cohort; an open end holds every later day. */
  public List<Finding> within(LocalDate cohortStart, @Nullable LocalDate cohortEnd) {
    boolean outside =
        heldOn.isBefore(cohortStart) || (cohortEnd != null && heldOn.isAfter(cohortEnd));
    return outside ? List.of(FindingCode.SESSION_OUTSIDE_COHORT.at("held_on")) : List.of();
  }

  /** A warning if another session of the cohort teaches the same unit on the same day. */
  public List<Finding> beside(Collection<Meeting> othersOfTheCohort) {
    return unit != null && othersOfTheCohort.contains(this)
        ? List.of(FindingCode.SESSION_SAME_DAY_SAME_UNIT.at("unit"))
        : List.of();
  }

  /**
   * What is wrong with attendance at it: an error before it was held, else a warning for a drop-in.
   *
   * @param today the day at the site
   * @param spells the visitor's spells in the cohort
   */
  public List<Finding> attendedBy(Collection<Spell> spells, LocalDate today) {
    if (heldOn.isAfter(today)) {
      return List.of(FindingCode.SESSION_NOT_YET_HELD.at("session"));
    }
    return spells.stream().anyMatch(spell -> spell.covers(heldOn))
        ? List.of()
        : List.of(FindingCode.ATTENDANCE_OUTSIDE_ENROLMENT.at("participant"));
  }
}
