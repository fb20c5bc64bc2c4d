package org.alongside.registry.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.trace.Subject;

/** Keeps that a concern was raised, or closed. */
@Dependent
public class KeepConcern extends KeepEntry<ConcernRow, Concern> {

  private final Cohorts cohorts;

  @Inject
  public KeepConcern(Concerns concerns, Cohorts cohorts, Clerk clerk) {
    super(
        ConcernRow.class,
        Concern.class,
        Source.coded("Concern e join fetch e.cohort", "concern").within("cohort", "e.cohort.code"),
        concerns,
        clerk);
    this.cohorts = cohorts;
  }

  @Override
  protected Concern blank() {
    return new Concern();
  }

  @Override
  protected void fill(Concern concern, ConcernRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    concern.describe(row, cohort);
  }

  /** How many concerns of a cohort are not closed. */
  public long open(Map<String, String> under) {
    return number("count(e)", under, "e.closedOn is null", Map.of());
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  @Override
  protected Subject subject() {
    return Subject.COHORT;
  }

  @Override
  protected Collection<Long> subjects(Concern concern) {
    return List.of(concern.cohort().id());
  }
}
