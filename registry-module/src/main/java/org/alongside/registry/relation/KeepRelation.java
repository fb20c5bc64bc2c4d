package org.alongside.registry.relation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;

/** Keeps what a participant is to a woman. */
@Dependent
public class KeepRelation extends KeepLooseEntry<RelationRow, Relation> {

  private final Participants participants;

  @Inject
  public KeepRelation(Relations relations, Participants participants, Clerk clerk) {
    super(
        RelationRow.class,
        Relation.class,
        new Source(
            "Relation e join fetch e.participant",
            Map.of(
                "participant", "e.participant.code",
                "kind", "e.kind",
                "related_participant", "e.relatedParticipant"),
            List.of("e.kind")),
        relations,
        clerk);
    this.participants = participants;
  }

  @Override
  protected Relation blank() {
    return new Relation();
  }

  @Override
  protected void fill(Relation relation, RelationRow row, List<Finding> findings) {
    var participant =
        referred(
            "participant", row.participant(), code -> participants.openTo(clerk.sight(), code));
    String related = row.relatedParticipant();
    if (related != null && participants.byCode(related).isEmpty()) {
      findings.add(FindingCode.RELATED_NOT_REGISTERED.at("related_participant"));
    }
    relation.describe(row, participant);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.participant("e.participant");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }

  @Override
  protected Collection<Long> subjects(Relation relation) {
    return List.of(relation.participant().id());
  }
}
