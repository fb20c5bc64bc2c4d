package org.alongside.registry.referral;

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
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;

/** Keeps a referral, or says when it was taken up. */
@Dependent
public class KeepReferral extends KeepEntry<ReferralRow, Referral> {

  private final Cohorts cohorts;
  private final Participants participants;

  @Inject
  public KeepReferral(
      Referrals referrals, Cohorts cohorts, Participants participants, Clerk clerk) {
    super(
        ReferralRow.class,
        Referral.class,
        Source.coded(
                "Referral e join fetch e.cohort left join fetch e.participant",
                "referral",
                "e.service")
            .within("cohort", "e.cohort.code"),
        referrals,
        clerk);
    this.cohorts = cohorts;
    this.participants = participants;
  }

  @Override
  protected Referral blank() {
    return new Referral();
  }

  @Override
  protected void fill(Referral referral, ReferralRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var participant = referredOrNull("participant", row.participant(), participants::byCode);
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    referral.describe(row, cohort, participant);
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
  protected Collection<Long> subjects(Referral referral) {
    return List.of(referral.cohort().id());
  }
}
