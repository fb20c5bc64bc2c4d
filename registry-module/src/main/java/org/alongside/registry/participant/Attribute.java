package org.alongside.registry.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;

/** One coded thing known of a person; never free text. */
@Entity
@Table(schema = "registry", name = "participant_attribute")
public class Attribute extends Entry<AttributeRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @Column(name = "attribute_code")
  private String attribute;

  @Column(name = "value_code")
  private String value;

  /** Takes over everything the row says. */
  void describe(AttributeRow row, Participant participant) {
    this.participant = participant;
    attribute = row.attribute();
    value = row.value();
  }

  Participant participant() {
    return participant;
  }

  @Override
  public AttributeRow row() {
    return new AttributeRow(participant.code(), attribute, value);
  }
}
