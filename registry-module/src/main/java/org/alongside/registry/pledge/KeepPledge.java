package org.alongside.registry.pledge;

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
import org.alongside.registry.participant.Participant;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;

/** Keeps a person's pledge, or anonymous ones. */
@Dependent
public class KeepPledge extends KeepEntry<PledgeRow, Pledge> {

  private final Cohorts cohorts;
  private final Participants participants;

  @Inject
  public KeepPledge(Pledges pledges, Cohorts cohorts, Participants participants, Clerk clerk) {
    super(
        PledgeRow.class,
        Pledge.class,
        new Source(
            "Pledge e join fetch e.cohort left join fetch e.participant",
            Map.of("cohort", "e.cohort.code", "pledge", "e.code"),
            List.of("e.code")),
        pledges,
        clerk);
    this.cohorts = cohorts;
    this.participants = participants;
  }

  @Override
  protected Pledge blank() {
    return new Pledge();
  }

  @Override
  protected void fill(Pledge pledge, PledgeRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var participant = referredOrNull("participant", row.participant(), participants::byCode);
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    pledge.describe(row, cohort, participant);
  }

  /** All pledges, anonymous ones with their number (PLEDGES, domain spec, section 4). */
  public long pledges(Map<String, String> under) {
    return number("count(e)", under, "e.number is null", Map.of())
        + number("sum(e.number)", under, "e.number is not null", Map.of());
  }

  /** Of them those of people who gave their code. */
  public long identified(Map<String, String> under) {
    return number("count(e)", under, "e.participant is not null", Map.of());
  }

  /** Distinct people who gave their code (PLEDGERS). */
  public long pledgers(Map<String, String> under) {
    return number("count(distinct e.participant.id)", under, "", Map.of());
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  /** The person where one is named, else the cohort. */
  @Override
  protected Map<Subject, Collection<Long>> concerned(Pledge pledge) {
    Participant by = pledge.participant();
    return by == null
        ? Map.of(Subject.COHORT, List.of(pledge.cohort().id()))
        : Map.of(Subject.PARTICIPANT, List.of(by.id()));
  }
}
