package org.alongside.registry.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;
import org.alongside.registry.row.Choice;

/** What a participant is to a woman, who may be registered or not. */
@Entity
@Table(schema = "registry", name = "relation")
public class Relation extends Entry<RelationRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @Column private String kind;

  // A code she need not be registered under; empty for none, as the column is part of the key.
  @Column(name = "related_participant")
  private String relatedParticipant;

  /** Takes over everything the row says. */
  void describe(RelationRow row, Participant participant) {
    this.participant = participant;
    kind = row.kind().word();
    relatedParticipant = row.relatedParticipant() == null ? "" : row.relatedParticipant();
  }

  Participant participant() {
    return participant;
  }

  @Override
  public RelationRow row() {
    return new RelationRow(
        participant.code(),
        Choice.known(RelationKind.class, kind),
        relatedParticipant.isEmpty() ? null : relatedParticipant);
  }
}
