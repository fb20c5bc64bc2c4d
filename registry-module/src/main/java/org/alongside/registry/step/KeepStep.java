package org.alongside.registry.step;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Never;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/** Keeps what a participant committed to and did. */
@Dependent
public class KeepStep extends KeepEntry<StepRow, Step> {

  private final Steps steps;
  private final Cohorts cohorts;
  private final Participants participants;

  @Inject
  public KeepStep(Steps steps, Cohorts cohorts, Participants participants, Clerk clerk) {
    super(
        StepRow.class,
        Step.class,
        new Source(
            "Step e join fetch e.participant join fetch e.cohort",
            Map.of(
                "participant", "e.participant.code",
                "cohort", "e.cohort.code",
                "type", "e.type",
                "committed_on", "e.committedOn",
                "done_on", "e.doneOn"),
            List.of("e.participant.code", "e.type")),
        steps,
        clerk);
    this.steps = steps;
    this.cohorts = cohorts;
    this.participants = participants;
  }

  @Override
  protected Step blank() {
    return new Step();
  }

  @Override
  protected void fill(Step step, StepRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var participant = referred("participant", row.participant(), participants::byCode);
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    findings.addAll(row.beside(others(step, row)));
    step.describe(row, participant, cohort);
  }

  private List<StepRow> others(Step one, StepRow row) {
    return steps.of(row.cohort(), row.participant()).stream()
        .filter(other -> other.id() != one.id())
        .map(Step::row)
        .toList();
  }

  /**
   * Takes back what was recorded: a commitment entered twice, or one that now stands as done.
   *
   * @param expected the version the caller has read; null to take it back anyway
   * @throws RegistryException if there is nothing, it is another team's, changed meanwhile, or in a
   *     closed quarter without a reason
   */
  public void takeBack(Map<String, String> key, @Nullable Integer expected) {
    Step step = forWriting(key, expected).orElseThrow(RegistryException::notFound);
    takeAway(step, steps::remove);
  }

  /** How many steps are done, verified or not. */
  public long done(Map<String, String> under) {
    return number("count(e)", under, "e.doneOn < :never", Map.of("never", Never.DAY));
  }

  /** How many of the steps done somebody verified. */
  public long verified(Map<String, String> under) {
    return number(
        "count(e)",
        under,
        "e.doneOn < :never and e.verified = :verified",
        Map.of("never", Never.DAY, "verified", true));
  }

  @Override
  protected Object keyValue(String column, Object value) {
    return column.endsWith("_on") && value.equals("") ? Never.DAY : value;
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }

  @Override
  protected Collection<Long> subjects(Step step) {
    return List.of(step.participant().id());
  }
}
