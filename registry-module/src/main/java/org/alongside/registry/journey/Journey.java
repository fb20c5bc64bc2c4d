package org.alongside.registry.journey;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.assessment.ResponseRow;
import org.alongside.registry.pair.PairRow;
import org.alongside.registry.pledge.PledgeRow;
import org.alongside.registry.step.StepRow;

/**
 * What one person did, as far as the viewer may see the cohorts.
 *
 * @param stays attendance in short, by the first day
 * @param responses by day
 * @param steps in the order of entry
 * @param pledges by day
 * @param pairs by the first day, on either side
 */
public record Journey(
    List<Stay> stays,
    List<ResponseRow> responses,
    List<StepRow> steps,
    List<PledgeRow> pledges,
    List<PairRow> pairs) {

  /**
   * Attendance in one cohort.
   *
   * @param recorded sessions at which something is recorded of the person
   * @param attended those attended in full or in part
   */
  public record Stay(String cohort, long recorded, long attended, LocalDate first, LocalDate last) {

    /** The two together, of one cohort. */
    Stay and(Stay other) {
      return new Stay(
          cohort,
          recorded + other.recorded,
          attended + other.attended,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Whether there is anything besides attendance. */
  public boolean isEmpty() {
    return responses.isEmpty() && steps.isEmpty() && pledges.isEmpty() && pairs.isEmpty();
  }
}
