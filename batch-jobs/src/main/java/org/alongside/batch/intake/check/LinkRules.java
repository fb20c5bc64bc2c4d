package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.money.ExpenditureRow;
import org.alongside.registry.relation.RelationRow;

/** Relations name women who are likely registered; money is likely in its grant's currency. */
final class LinkRules {

  private LinkRules() {}

  static void lookAtRelations(
      Connection connection, StateAfter state, List<Candidate<RelationRow>> candidates)
      throws SQLException {
    Set<String> named = new HashSet<>();
    for (var candidate : candidates) {
      String code = candidate.row().relatedParticipant();
      if (code != null) {
        named.add(code);
      }
    }
    Set<String> known = state.known(connection, PeopleFiles.PARTICIPANTS, named);
    for (var candidate : candidates) {
      String code = candidate.row().relatedParticipant();
      if (code != null && !known.contains(code)) {
        candidate.add(FindingCode.RELATED_NOT_REGISTERED.at("related_participant"));
      }
    }
  }

  static void lookAtMoney(
      Connection connection, StateAfter state, List<Candidate<ExpenditureRow>> candidates)
      throws SQLException {
    Map<String, GrantRow> grants =
        state.byKey(
            connection,
            ReferenceFiles.GRANTS,
            candidates.stream().map(c -> c.row().grant()).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      GrantRow grant = grants.get(candidate.row().grant());
      if (grant != null) {
        candidate.addAll(candidate.row().beside(grant.currency()));
      }
    }
  }
}
