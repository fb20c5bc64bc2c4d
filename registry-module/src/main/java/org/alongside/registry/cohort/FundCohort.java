package org.alongside.registry.cohort;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.grant.Grants;
import org.alongside.registry.trace.Subject;

/** Lets a grant pay a share of a cohort from a day on. */
@Dependent
public class FundCohort extends KeepEntry<CohortFundingRow, CohortFunding> {

  private final CohortFundings cohortFundings;
  private final Cohorts cohorts;
  private final Grants grants;

  @Inject
  public FundCohort(CohortFundings cohortFundings, Cohorts cohorts, Grants grants, Clerk clerk) {
    super(
        CohortFundingRow.class,
        CohortFunding.class,
        new Source(
            "CohortFunding e join fetch e.cohort join fetch e.grant",
            Map.of("cohort", "e.cohort.code", "grant", "e.grant.code", "from", "e.from"),
            List.of("e.grant.code")),
        cohortFundings,
        clerk);
    this.cohortFundings = cohortFundings;
    this.cohorts = cohorts;
    this.grants = grants;
  }

  @Override
  protected CohortFunding blank() {
    return new CohortFunding();
  }

  @Override
  protected void fill(CohortFunding cohortFunding, CohortFundingRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var grant = referred("grant", row.grant(), grants::byCode);
    cohortFunding.describe(row, cohort, grant);
    findings.addAll(cohortFunding.share().within(grant.startsOn(), grant.endsOn()));
    if (FundingShare.firstDayOverWhole(sharesWith(cohortFunding)).isPresent()) {
      findings.add(FindingCode.FUNDING_OVER_100_PERCENT.at("share_percent"));
    }
  }

  private List<FundingShare> sharesWith(CohortFunding one) {
    return Stream.concat(
            cohortFundings.of(one.cohort().code()).stream().filter(other -> other.id() != one.id()),
            Stream.of(one))
        .map(CohortFunding::share)
        .toList();
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
  protected Collection<Long> subjects(CohortFunding cohortFunding) {
    return List.of(cohortFunding.cohort().id());
  }
}
