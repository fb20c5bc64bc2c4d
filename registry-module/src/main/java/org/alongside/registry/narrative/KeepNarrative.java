package org.alongside.registry.narrative;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.trace.Subject;

/** Keeps a quote or photo with the consent to use it. */
@Dependent
public class KeepNarrative extends KeepEntry<NarrativeRow, Narrative> {

  private final Cohorts cohorts;

  @Inject
  public KeepNarrative(Narratives narratives, Cohorts cohorts, Clerk clerk) {
    super(
        NarrativeRow.class,
        Narrative.class,
        Source.coded(
                "Narrative e join fetch e.cohort", "narrative", "e.cohort.code", "e.attribution")
            .within("cohort", "e.cohort.code"),
        narratives,
        clerk);
    this.cohorts = cohorts;
  }

  @Override
  protected Narrative blank() {
    return new Narrative();
  }

  @Override
  protected void fill(Narrative narrative, NarrativeRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    narrative.describe(row, cohort);
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
  protected Collection<Long> subjects(Narrative narrative) {
    return List.of(narrative.cohort().id());
  }
}
