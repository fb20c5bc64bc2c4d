package org.alongside.registry.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * The days of one enrolment, both ends included.
 *
 * @param exitedOn null while it goes on
 */
public record Spell(LocalDate enrolledOn, @Nullable LocalDate exitedOn) {

  /**
   * Empty for an application that led to no enrolment, and for a void one, which counts nowhere.
   */
  public static Optional<Spell> of(
      @Nullable LocalDate enrolledOn,
      @Nullable LocalDate exitedOn,
      @Nullable ExitReason exitReason) {
    return enrolledOn == null || exitReason == ExitReason.VOID
        ? Optional.empty()
        : Optional.of(new Spell(enrolledOn, exitedOn));
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(enrolledOn) && (exitedOn == null || !day.isAfter(exitedOn));
  }

  /** Whether the two share a day. */
  public boolean overlaps(Spell other) {
    return covers(other.enrolledOn) || other.covers(enrolledOn);
  }

  /** An error if it shares a day with another spell of the same person in the same cohort. */
  public List<Finding> beside(Collection<Spell> others) {
    return others.stream().anyMatch(this::overlaps)
        ? List.of(FindingCode.SPELLS_OVERLAP.at("enrolled_on"))
        : List.of();
  }
}
