package org.alongside.registry.pair;

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
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;

/** Keeps a pair. One that has checked in keeps the days of its check-ins. */
@Dependent
public class KeepPair extends KeepEntry<PairRow, Pair> {

  private final CheckIns checkIns;
  private final Cohorts cohorts;
  private final Participants participants;

  @Inject
  public KeepPair(
      Pairs pairs, CheckIns checkIns, Cohorts cohorts, Participants participants, Clerk clerk) {
    super(
        PairRow.class,
        Pair.class,
        Source.coded(
                "Pair e join fetch e.cohort join fetch e.participant join fetch e.partner", "pair")
            .within("cohort", "e.cohort.code"),
        pairs,
        clerk);
    this.checkIns = checkIns;
    this.cohorts = cohorts;
    this.participants = participants;
  }

  @Override
  protected Pair blank() {
    return new Pair();
  }

  @Override
  protected void fill(Pair pair, PairRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var participant = referred("participant", row.participant(), participants::byCode);
    var partner = referred("partner", row.partner(), participants::byCode);
    if (!checkIns.of(row.pair()).stream().allMatch(checkIn -> row.runsOn(checkIn.heldOn()))) {
      findings.add(FindingCode.CHECK_IN_OUTSIDE_PAIR.at("ends_on"));
    }
    pair.describe(row, cohort, participant, partner);
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
  protected Collection<Long> subjects(Pair pair) {
    return List.of(pair.cohort().id());
  }
}
