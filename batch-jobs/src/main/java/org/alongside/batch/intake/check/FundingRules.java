package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.FundingShare;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.grant.GrantRow;

/** Cohort funding: within the grant's dates, and at most 100 % on any day. */
final class FundingRules {

  private FundingRules() {}

  static void look(
      Connection connection, StateAfter state, List<Candidate<CohortFundingRow>> candidates)
      throws SQLException {
    Map<String, GrantRow> grants =
        state.byKey(
            connection,
            ReferenceFiles.GRANTS,
            candidates.stream().map(c -> c.row().grant()).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      GrantRow grant = grants.get(candidate.row().grant());
      if (grant != null) {
        candidate.addAll(share(candidate.row()).within(grant.startsOn(), grant.endsOn()));
      }
    }
  }

  static void judge(GroupRule.Group<CohortFundingRow> group) {
    while (true) {
      Optional<LocalDate> over = FundingShare.firstDayOverWhole(shares(group));
      Optional<Candidate<CohortFundingRow>> last =
          over.flatMap(
              day ->
                  group.standing().stream()
                      .filter(candidate -> share(candidate.row()).covers(day))
                      .reduce((earlier, later) -> later));
      if (last.isEmpty()) {
        return;
      }
      last.get().add(FindingCode.FUNDING_OVER_100_PERCENT.at("share_percent"));
    }
  }

  private static List<FundingShare> shares(GroupRule.Group<CohortFundingRow> group) {
    return Stream.concat(group.standing().stream().map(Candidate::row), group.untouched().stream())
        .map(FundingRules::share)
        .toList();
  }

  private static FundingShare share(CohortFundingRow row) {
    return new FundingShare(row.from(), row.to(), row.sharePercent());
  }
}
