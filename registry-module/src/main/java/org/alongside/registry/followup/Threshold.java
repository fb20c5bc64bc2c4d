package org.alongside.registry.followup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a programme asks for completion (domain spec, section 4, {@code COMPLETED}). The night
 * counts by the same rule from its frozen cut; here it only tells whom to ask.
 */
record Threshold(
    @Nullable Integer minSessions, @Nullable Integer minMinutes, List<String> requiredUnits) {

  boolean isNone() {
    return minSessions == null && minMinutes == null && requiredUnits.isEmpty();
  }

  /**
   * The day of the visit that met the last condition, if all are met.
   *
   * @param visits by date, then session code
   */
  Optional<LocalDate> metOn(List<Visit> visits) {
    Set<String> units = new HashSet<>();
    long halfMinutes = 0;
    for (Visit visit : visits) {
      boolean newUnit = units.add(visit.unit());
      if (newUnit || !visit.makesUp()) {
        halfMinutes += visit.halfMinutes();
      }
      if (isMet(units, halfMinutes)) {
        return Optional.of(visit.day());
      }
    }
    return Optional.empty();
  }

  private boolean isMet(Set<String> units, long halfMinutes) {
    return (minSessions == null || units.size() >= minSessions)
        && (minMinutes == null || halfMinutes >= 2L * minMinutes)
        && units.containsAll(requiredUnits);
  }
}
