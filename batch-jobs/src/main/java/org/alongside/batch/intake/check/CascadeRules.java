package org.alongside.batch.intake.check;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.cascade.CascadeLinkRow;
import org.alongside.registry.finding.FindingCode;

/** The cascade: trainers were trained as such, and hold at most 100 % of a cohort together. */
final class CascadeRules {

  private CascadeRules() {}

  static void look(
      Connection connection, StateAfter state, List<Candidate<CascadeLinkRow>> candidates)
      throws SQLException {
    Set<Map<String, String>> alike =
        candidates.stream()
            .map(c -> Map.of("cohort", c.row().trainedIn(), "participant", c.row().trainer()))
            .collect(Collectors.toSet());
    Set<String> trainers =
        state.rows(connection, PeopleFiles.ENROLMENTS, alike).values().stream()
            .filter(enrolment -> enrolment.isTrainers())
            .map(enrolment -> enrolment.cohort() + BundleFile.BETWEEN + enrolment.participant())
            .collect(Collectors.toSet());
    for (var candidate : candidates) {
      CascadeLinkRow row = candidate.row();
      if (!trainers.contains(row.trainedIn() + BundleFile.BETWEEN + row.trainer())) {
        candidate.add(FindingCode.TRAINER_NOT_ENROLLED.at("trainer"));
      }
    }
  }

  static void judge(GroupRule.Group<CascadeLinkRow> group) {
    List<Candidate<CascadeLinkRow>> standing = new ArrayList<>(group.standing());
    while (!standing.isEmpty() && CascadeLinkRow.exceedWhole(rows(group))) {
      Candidate<CascadeLinkRow> last = standing.remove(standing.size() - 1);
      BigDecimal share = last.row().sharePercent();
      if (share != null && share.signum() > 0) {
        last.add(FindingCode.CASCADE_OVER_100_PERCENT.at("share_percent"));
      }
    }
  }

  private static List<CascadeLinkRow> rows(GroupRule.Group<CascadeLinkRow> group) {
    return Stream.concat(group.standing().stream().map(Candidate::row), group.untouched().stream())
        .toList();
  }
}
