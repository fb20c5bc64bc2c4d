package org.alongside.registry.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of steps.csv: something concrete a participant committed to, did, or both. Both days are
 * part of the key.
 */
public record StepRow(
    @Key @Required @Cell(Format.CODE) String participant,
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Required @Cell(max = 40) String type,
    @Key @EventDay @Nullable LocalDate committedOn,
    @Key @EventDay @Nullable LocalDate doneOn,
    @Nullable Boolean verified)
    implements Row {

  @Override
  public List<Finding> findings() {
    if (committedOn == null && doneOn == null) {
      return List.of(FindingCode.STEP_WITHOUT_DAY.at("committed_on"));
    }
    return committedOn != null && doneOn != null && doneOn.isBefore(committedOn)
        ? List.of(FindingCode.DONE_BEFORE_COMMITTED.at("done_on"))
        : List.of();
  }

  /** An error for each of its days that is still to come. */
  public List<Finding> seenOn(LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (committedOn != null && committedOn.isAfter(today)) {
      findings.add(FindingCode.DATE_IN_FUTURE.at("committed_on"));
    }
    if (doneOn != null && doneOn.isAfter(today)) {
      findings.add(FindingCode.DATE_IN_FUTURE.at("done_on"));
    }
    return findings;
  }

  /** A warning if the same commitment also stands as not yet done. */
  public List<Finding> beside(List<StepRow> others) {
    StepRow open = new StepRow(participant, cohort, type, committedOn, null, null);
    boolean alsoOpen =
        committedOn != null
            && doneOn != null
            && others.stream().anyMatch(other -> other.asUnverified().equals(open));
    return alsoOpen ? List.of(FindingCode.STEP_ALSO_OPEN.at("done_on")) : List.of();
  }

  private StepRow asUnverified() {
    return new StepRow(participant, cohort, type, committedOn, doneOn, null);
  }
}
