package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.relation.KeepRelation;
import org.alongside.registry.relation.RelationKind;
import org.alongside.registry.relation.RelationRow;

/** What a participant is to women, registered or not. */
@Named("participantRelations")
@RequestScoped
public class ParticipantRelationsPart extends LooseRecordsPart<RelationRow> {

  @Inject
  public ParticipantRelationsPart(KeepRelation relations, ReadHistory readHistory) {
    super(
        relations,
        readHistory,
        Map.of("participant", PageRequest.parameter("code")),
        PageRequest.participant());
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.choice("kind", "He is her", RegistryWords.words(RelationKind.values())),
        FormField.text(
            "related_participant",
            "Her code",
            "Leave empty if she is not registered; she need not be. Never a name."));
  }
}
