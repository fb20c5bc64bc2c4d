package org.alongside.registry.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;

/** Somebody looked at two records and found that they are of two people. */
@Entity
@Table(schema = "registry", name = "distinction")
public class Distinction extends Entry<DistinctionRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @ManyToOne(optional = false)
  @JoinColumn(name = "other_id")
  private Participant other;

  void describe(Participant participant, Participant other) {
    this.participant = participant;
    this.other = other;
  }

  @Override
  public DistinctionRow row() {
    return new DistinctionRow(participant.code(), other.code());
  }
}
