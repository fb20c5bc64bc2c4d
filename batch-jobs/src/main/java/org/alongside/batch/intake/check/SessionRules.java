package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.session.Meeting;
import org.alongside.registry.session.SessionRow;

/** Sessions: within the cohort's dates, and not the same one twice. */
final class SessionRules {

  private SessionRules() {}

  static void look(Connection connection, StateAfter state, List<Candidate<SessionRow>> candidates)
      throws SQLException {
    Map<String, CohortRow> cohorts =
        state.byKey(
            connection,
            PeopleFiles.COHORTS,
            candidates.stream().map(c -> c.row().cohort()).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      CohortRow cohort = cohorts.get(candidate.row().cohort());
      if (cohort != null) {
        candidate.addAll(candidate.row().meeting().within(cohort.startsOn(), cohort.endsOn()));
      }
    }
  }

  static void judge(GroupRule.Group<SessionRow> group) {
    List<Candidate<SessionRow>> standing = group.standing();
    for (int i = 0; i < standing.size(); i++) {
      Stream<SessionRow> earlier = standing.subList(0, i).stream().map(Candidate::row);
      List<Meeting> others =
          Stream.concat(group.untouched().stream(), earlier).map(SessionRow::meeting).toList();
      standing.get(i).addAll(standing.get(i).row().meeting().beside(others));
    }
  }
}
