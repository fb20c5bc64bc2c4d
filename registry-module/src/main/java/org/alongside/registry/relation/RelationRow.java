package org.alongside.registry.relation;

import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of relations.csv.
 *
 * @param relatedParticipant empty, or a code nobody has here, where she is not registered; she need
 *     not be
 */
public record RelationRow(
    @Key @Required @Cell(Format.CODE) String participant,
    @Key @Required RelationKind kind,
    @Key @Cell(Format.CODE) @Nullable String relatedParticipant)
    implements Row {

  @Override
  public List<Finding> findings() {
    return participant.equals(relatedParticipant)
        ? List.of(FindingCode.SAME_PERSON.at("related_participant"))
        : List.of();
  }
}
